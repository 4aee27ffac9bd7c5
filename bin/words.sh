# What the launcher says. Help goes to stdout; all else to stderr, so that stdout holds a command's own output alone.

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    zh*) language=zh ;;
    *) language=en ;;
esac

# Chinese file names and answers need UTF-8, which a bare container's locale is not.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *UTF-8 | *utf8) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

# The help of each command is a text file that the program carries too: the first line says in a few words what it does.
helps=$home/src/main/resources/command/$language

# say CHINESE ENGLISH: progress, in the reader's language.
say() {
    if [ "$language" = zh ]; then printf '%s\n' "$1" >&2; else printf '%s\n' "$2" >&2; fi
}

# refuse STATUS CHINESE ENGLISH: one line, then the end. 2: bad input; 3: cannot work here.
refuse() {
    printf '%s %s\n' "$2" "$3" >&2
    exit "$1"
}

is_command() {
    [[ $1 =~ ^[a-z]+$ && -f $helps/$1.txt ]]
}

list_commands() {
    cat "$helps/../$language.txt"
    local file line name
    for file in "$helps"/*.txt; do
        name=${file##*/}
        IFS= read -r line <"$file"
        printf '  %-10s %s\n' "${name%.txt}" "$line"
    done
}

describe_command() {
    cat "$helps/$1.txt"
}
