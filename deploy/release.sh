#!/bin/sh
# Brings a release to replicas on this machine, one after the other, so that one always answers:
#
#   npm run release -- ../release --before /srv/dekap-pagi/3001/current
#   deploy/release.sh ../release /srv/dekap-pagi/3001 /srv/dekap-pagi/3002
#
# Each of the last folders is one replica, named for its port. `releases/` has its newest releases, and
# `current` is a link to the one that runs. RESTART is the command that starts a replica anew, with `{}`
# for its port. One that does not answer /api/health within PATIENCE seconds gets back what it had,
# and those after it keep theirs.
set -eu

restart_command=${RESTART:-systemctl restart dekap-pagi@\{\}}
patience=${PATIENCE:-60}
kept=3

[ $# -ge 2 ] || { echo "usage: deploy/release.sh RELEASE REPLICA..." >&2; exit 2; }
release=$1
shift
name=$(date -u +%Y%m%dT%H%M%SZ)

# In one step, so that `current` is there at every moment.
switch_to() { # REPLICA NAME
    ln -s "releases/$2" "$1/current.new"
    mv -T "$1/current.new" "$1/current"
}

restart() { # REPLICA
    port=$(basename "$1")
    sh -c "$(printf %s "$restart_command" | sed "s/{}/$port/g")" || return 1
    end=$(($(date +%s) + patience))
    until is_ready "$port"; do
        [ "$(date +%s)" -lt "$end" ] || return 1
        sleep 0.2
    done
}

is_ready() { # PORT
    node -e 'fetch(process.argv[1]).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))' \
        "http://127.0.0.1:$1/api/health"
}

# PUBLISH_GIT moves `posts/` and `public/` of the folder that it runs in, so that has to be a work tree.
# The rest of it stays as it was built.
add_work_tree() { # FOLDER
    [ -e .git ] || return 0
    git clone --quiet --bare --local . "$1/.git"
    git -C "$1" config core.bare false
    git -C "$1" remote remove origin
    if remote=$(git config --get remote.origin.url); then git -C "$1" remote add origin "$remote"; fi
    git -C "$1" sparse-checkout set posts public >/dev/null
    git -C "$1" reset --quiet
}

bring() { # REPLICA
    mkdir -p "$1/releases"
    cp -a "$release" "$1/releases/$name"
    # Who owns the folder of the replica is who runs it, whoever runs this.
    chown -R --reference="$1" "$1/releases/$name"
    last=$(readlink "$1/current" || true)
    switch_to "$1" "$name"
    if ! restart "$1"; then
        echo "$1 does not answer with $name; it gets back what it had" >&2
        if [ -n "$last" ]; then
            switch_to "$1" "$(basename "$last")"
            restart "$1" || true
        fi
        return 1
    fi
    # Names are dates, so the oldest come first.
    ls "$1/releases" | head -n "-$kept" | while read -r old; do rm -rf "$1/releases/$old"; done
}

cd "$(dirname "$0")/.."
[ -e "$release/.git" ] || add_work_tree "$release"
for replica; do
    bring "$replica" || exit 1
done
