# bash completion for driftgate-cli: verbs, then options, then files.
_driftgate_cli()
{
    local word=${COMP_WORDS[COMP_CWORD]} verbs="init status log render diff plan approve reject revoke sync rollback verify compare record allow demo help" i verb=
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        --workspace | --format | --color | --width) ((i++)) ;;
        -*) ;;
        *) verb=${COMP_WORDS[i]}; break ;;
        esac
    done
    local options="--workspace --format --color --width --allow-remote-bases --help --version"
    local plan="--cluster --no-prune --no-force --replace"
    local carry="--yes --plan --dry-run --only --confirm --wait"
    case $verb in
    plan) options+=" $plan --revision" ;;
    approve | reject) options+=" $plan --revision --plan --comment" ;;
    revoke) options+=" --comment" ;;
    sync) options+=" $plan --revision $carry --interrupted --resume --abandon --verify" ;;
    rollback) options+=" $plan $carry --to --now --revert --no-push --branch --message" ;;
    verify) options+=" --records-only" ;;
    esac
    case $word in
    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
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
