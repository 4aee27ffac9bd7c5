# Building what changed since the last time, and starting what was built.

app=$home/target/app
# The JVM's own messages would stand in a command's output; nothing it could say here matters to the reader.
java_options=(-Xlog:disable -Xlog:all=error:stderr --enable-native-access=ALL-UNNAMED)
# Commands with an example here are over in a moment and need no database.
examples=$home/bin/example
quick_options=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC)
# A town's machine has 2 GB for everything: the heap begins small and grows only as far as what lives in it needs.
server_options=(-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms64m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30)

build_what_changed() {
    if is_built && find_jdk; then return; fi
    lock
    set_up
    is_built || build
    unlock
}

# Files in the source tree and its folders (something deleted) newer than the last build.
is_built() {
    [ -f "$app/.built" ] && [ -z "$(cd "$home" && find pom.xml .mvn bin src/main -newer "$app/.built" -print -quit)" ]
}

# Two calls at the same time: the second waits, then finds everything built.
lock() {
    { mkdir -p "$home/target" && exec 9>"$home/target/.lock"; } 2>/dev/null ||
        refuse 3 "无法写入 $home/target。" "$home/target cannot be written."
    flock 9
}

unlock() {
    exec 9>&-
}

# set_up [PACKAGE…]: JDK, Maven and the packages named.
set_up() {
    wanted=("$@")
    command -v mvn >/dev/null || want maven
    find_jdk || want_jdk
    install_wanted
    find_jdk || fetch_jdk
}

build() {
    local started=$home/target/.started
    say "正在构建（首次需要几分钟）……" "Building (the first time takes some minutes)…"
    touch "$started" # what is edited from here on belongs to the next build
    maven -q package -Dmaven.test.skip=true >&2 ||
        refuse 3 "构建失败，原因见上。" "The build failed; the reason stands above."
    rm -rf "$app.new" "$app"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$home/target/gongkai.jar" extract --destination "$app.new" >&2
    mv "$app.new" "$app"
    train_quick_commands
    mv "$started" "$app/.built"
}

maven() {
    # Maven 3.8 on JDK 25 warns of its own libraries; the two options accept what they do.
    (cd "$home" && MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -Djansi.noreset=true ${MAVEN_OPTS:-}" \
        mvn -B -ntp "$@" 9>&-)
}

# Ahead of time: the JVM keeps the classes of one training run loaded and linked in a file. Without it, or with a file
# of another JVM, it only starts more slowly.
train() {
    local file=$1
    shift
    "$JAVA_HOME/bin/java" "${java_options[@]}" -XX:AOTCacheOutput="$file.new" -Dgongkai.train=true \
        "$@" >"$file.log" 2>&1 9>&- && [ -s "$file.new" ] && rm "$file.log" ||
        : >"$file.new" # an empty file: it did not work (the log says why) and is not tried again
    mv "$file.new" "$file"
}

train_quick_commands() {
    local example name
    for example in "$examples"/*; do
        [ -e "$example" ] || continue
        name=${example##*/}
        name=${name%.*}
        train "$app/$name.aot" "${quick_options[@]}" -jar "$app/gongkai.jar" "$name" "$example" --json
    done
}

train_server() {
    [ -e "$app/server.aot" ] && return
    lock
    if [ ! -e "$app/server.aot" ]; then
        say "准备快速启动（仅一次）……" "Preparing quick starts (once)…"
        local data
        data=$(mktemp -d)
        chmod 755 "$data" # the database server may run as another user
        train "$app/server.aot" "${server_options[@]}" -jar "$app/gongkai.jar" serve --port 0 --data "$data"
        rm -rf "$data"
    fi
    unlock
}

# run_program COMMAND ARGUMENT…: becomes the JVM, so that Ctrl-C and SIGTERM reach it.
run_program() {
    local cache=$app/$1.aot
    if [ -e "$cache" ]; then
        java_options+=("${quick_options[@]}")
    else
        cache=$app/server.aot
        train_server
        java_options+=("${server_options[@]}")
    fi
    [ -s "$cache" ] && java_options+=(-XX:AOTCache="$cache" -Xlog:aot=off) # one made in another folder is passed over without a word
    exec "$JAVA_HOME/bin/java" "${java_options[@]}" -Dgongkai.launcher="$home/gongkai" -jar "$app/gongkai.jar" "$@"
}
