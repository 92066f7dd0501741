# bash completion for driftgate-cli: verbs, then options and their values, then files.
_driftgate_cli()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} i verb=
    local verbs="init status log render diff plan approve reject revoke sync rollback verify compare record allow demo help"
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        --workspace | --format | --color | --width) ((i++)) ;;
        -*) ;;
        help) verb=help ;;
        *) verb=${COMP_WORDS[i]}; break ;;
        esac
    done
    local options="--workspace --format --color --width --allow-remote-bases --help --version"
    local plan="--cluster --no-prune --no-force --replace"
    local carry="--yes --plan --dry-run --only --confirm --wait"
    case $verb in
    init) options+=" --force --stdout" ;;
    status) options+=" --cluster --revision" ;;
    log) options+=" --cluster --revision --limit" ;;
    render) options+=" --revision --cluster --repository --namespace --output --show-secrets" ;;
    diff) options+=" --cluster --pair --revision --exact --side-by-side --unified --context"
          options+=" --show-unmanaged --show-secrets" ;;
    plan) options+=" $plan --revision" ;;
    approve | reject) options+=" $plan --revision --plan --comment" ;;
    revoke) options+=" --comment" ;;
    sync) options+=" $plan --revision $carry --interrupted --resume --abandon --verify" ;;
    rollback) options+=" $plan $carry --to --now --revert --no-push --branch --message" ;;
    verify) options+=" --records-only" ;;
    compare) options+=" --base --ignore --namespace --show-secrets --side-by-side --unified" ;;
    record) options+=" --context --namespace --include-secrets" ;;
    allow) options+=" --context --revoke" ;;
    esac
    case $before in
    --format) COMPREPLY=($(compgen -W "text json" -- "$word")); return ;;
    --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")); return ;;
    --output | -o) COMPREPLY=($(compgen -W "yaml json" -- "$word")); return ;;
    esac
    case $word in
    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
    *) case $verb in
       "" | help) COMPREPLY=($(compgen -W "$verbs" -- "$word")) ;;
       allow) COMPREPLY=($(compgen -c -- "$word")) ;;
       *) COMPREPLY=($(compgen -f -- "$word")) ;;
       esac ;;
    esac
}
complete -o filenames -F _driftgate_cli driftgate-cli
