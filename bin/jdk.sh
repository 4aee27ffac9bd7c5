# JDK 25: the machine's own, else its packages', else a pinned archive in the user's cache folder.

cache=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/gongkai
jdk_folders=${GONGKAI_JDK_FOLDERS:-/usr/lib/jvm:${HOME:-}/.sdkman/candidates/java:${HOME:-}/.jdks:/opt}
jdk_package=openjdk-25-jdk-headless

# find_jdk: leaves its folder in JAVA_HOME; false where there is none.
find_jdk() {
    local parent folder
    is_jdk "${JAVA_HOME:-}" && return 0
    while IFS= read -r -d : parent; do
        for folder in "$parent"/*; do
            if is_jdk "$folder"; then
                export JAVA_HOME=$folder
                return 0
            fi
        done
    done <<<"$jdk_folders:$cache:"
    return 1
}

is_jdk() {
    [[ -n $1 && -x $1/bin/java && -x $1/bin/javac ]] || return 1
    local version
    if [ -r "$1/release" ]; then
        version=$(<"$1/release") # quicker than asking the program
    else
        version=$("$1/bin/java" -version 2>&1) || return 1
    fi
    [[ $version =~ (JAVA_VERSION=|version\ )\"25[.\"] ]]
}

# What getting a JDK takes; called with the other wishes, before install_wanted. Who may not install can still fetch one,
# but is better served by the package when an administrator is needed anyway.
want_jdk() {
    if may_install && ! apt_knows "$jdk_package"; then refresh_package_lists; fi
    if apt_knows "$jdk_package" && { may_install || [ ${#wanted[@]} -gt 0 ] || ! can_download; }; then
        want "$jdk_package"
    elif ! can_download; then
        want curl ca-certificates
    fi
}

fetch_jdk() {
    local machine sha256 address
    read -r machine sha256 address < <(grep "^$(uname -m) " "$home/bin/jdk.txt") || true
    address=${GONGKAI_JDK_URL:-$address}
    sha256=${GONGKAI_JDK_SHA256:-$sha256}
    [[ -n $address && -n $sha256 ]] ||
        refuse 3 "本机没有 JDK 25，也没有适合 $(uname -m) 的下载地址；请自行安装并设置 JAVA_HOME。" \
            "There is no JDK 25 here and none pinned for $(uname -m); install one and set JAVA_HOME."

    say "下载 JDK 25：$address → $cache" "Fetching JDK 25: $address → $cache"
    mkdir -p "$cache" 2>/dev/null && part=$(mktemp -d "$cache/.jdk.XXXXXX" 2>/dev/null) ||
        refuse 3 "无法写入缓存文件夹 $cache。" "The cache folder $cache cannot be written."
    trap 'rm -rf "$part"; rmdir "$cache" 2>/dev/null || true' EXIT
    download "$address" "$part/archive" ||
        refuse 3 "JDK 25 下载失败，可用 GONGKAI_JDK_URL 另指地址。" \
            "JDK 25 could not be fetched; GONGKAI_JDK_URL names another address than $address"
    sha256sum --check --status <<<"$sha256  $part/archive" ||
        refuse 3 "下载的 JDK 25 校验和不符，已丢弃。" "What came has another SHA-256 than the pinned JDK 25 and was thrown away: $address"
    mkdir "$part/jdk"
    tar -xzf "$part/archive" -C "$part/jdk" --strip-components=1 && is_jdk "$part/jdk" ||
        refuse 3 "下载的文件不是 JDK 25。" "The archive holds no JDK 25: $address"
    rm -rf "$cache/jdk-25"
    mv "$part/jdk" "$cache/jdk-25"
    rm -rf "$part"
    trap - EXIT
    export JAVA_HOME=$cache/jdk-25
}

can_download() {
    command -v curl >/dev/null || command -v wget >/dev/null
}

download() {
    if command -v curl >/dev/null; then
        curl --fail --silent --location --retry 2 --output "$2" "$1"
    else
        wget --quiet --output-document="$2" "$1"
    fi
}
