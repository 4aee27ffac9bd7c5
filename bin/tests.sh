# ./gongkai test [NAME…]: the whole suite, or modules and test classes by name; Surefire's own words and exit status.

run_tests() {
    local patterns=() name folder
    for name in "$@"; do
        folder=org/gongkai/${name//./\/}
        if [ -d "$home/src/test/java/$folder" ]; then
            patterns+=("$folder/**")
        elif [ -n "$(find "$home/src/test/java" -name "${name%%#*}.java" -print -quit)" ]; then
            patterns+=("$name")
        else
            refuse 2 "没有“$name”这个测试或模块。" "There is no test or module '$name'."
        fi
    done

    local packages=()
    command -v chromium >/dev/null || packages+=(chromium)
    [ -n "$(fc-list :lang=zh 2>/dev/null)" ] || packages+=(fonts-noto-cjk)
    command -v pg_createcluster >/dev/null || packages+=(postgresql)
    [ -x /usr/sbin/dovecot ] || packages+=(dovecot-imapd)
    lock
    set_up "${packages[@]}"
    is_built || build # some tests start the finished program
    unlock

    local IFS=,
    if [ ${#patterns[@]} -gt 0 ]; then
        maven test "-Dtest=${patterns[*]}"
    else
        maven test
    fi
}
