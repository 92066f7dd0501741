# bash completion for driftgate-cli: verbs, then options, then files.
_driftgate_cli()
{
    local word=${COMP_WORDS[COMP_CWORD]} verbs="init status log render diff plan compare record allow demo help" i verb=
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        --workspace | --format | --color | --width) ((i++)) ;;
        -*) ;;
        *) verb=${COMP_WORDS[i]}; break ;;
        esac
    done
    case $word in
    -*) COMPREPLY=($(compgen -W "--workspace --format --color --width --allow-remote-bases --help --version" -- "$word")) ;;
    *) if [ -z "$verb" ]; then
           COMPREPLY=($(compgen -W "$verbs" -- "$word"))
       elif [ "$verb" = allow ]; then
           COMPREPLY=($(compgen -c -- "$word"))
       else
           COMPREPLY=($(compgen -f -- "$word"))
       fi ;;
    esac
}
complete -o filenames -F _driftgate_cli driftgate-cli
