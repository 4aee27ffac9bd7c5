# Debian packages: collected first, installed together in one call, and only where something is missing.

wanted=()

want() {
    wanted+=("$@")
}

# Root may install; so may a user whose sudo needs no password, or who can be asked for it.
may_install() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" = 0 ] && return 0
    command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }
}

as_root() {
    # 9 is the build lock: a service that a package starts would hold it for ever.
    if [ "$(id -u)" = 0 ]; then "$@" 9>&-; else sudo "$@" 9>&-; fi
}

apt_knows() {
    [ -n "$(apt-cache show "$1" 2>/dev/null)" ]
}

refresh_package_lists() {
    [ -z "${refreshed:-}" ] || return 0
    refreshed=yes
    # A source of packages that does not answer is no reason to stop: what is needed may come from another.
    as_root apt-get update -qq >/dev/null 2>&1 || true
}

install_wanted() {
    [ ${#wanted[@]} -gt 0 ] || return 0
    may_install || refuse_for_packages
    say "安装系统软件包：${wanted[*]}" "Installing packages: ${wanted[*]}"
    refresh_package_lists
    local log=$home/target/packages.log
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends "${wanted[@]}" >"$log" 2>&1 || {
        cat "$log" >&2
        refuse_for_packages
    }
    wanted=()
}

refuse_for_packages() {
    refuse 3 "缺少软件包，请管理员运行：" "Packages are missing; have an administrator run: apt-get install -y ${wanted[*]}"
}
