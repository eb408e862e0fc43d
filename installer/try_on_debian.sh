#!/usr/bin/env bash
# The executable and its package on a bare Debian, as root:
#
#   installer/try_on_debian.sh bookworm dist/notifyadmin dist/notifyadmin_0.1.0_amd64.deb
#
# It wants the packages debootstrap, xvfb and xdotool. A folder BASES keeps the bare systems for the next time. Mounts
# are made in a namespace of their own, and so are gone with it, however this ends.
set -euo pipefail

release=$1 folder=$(realpath "$2") package=$(realpath "$3")
readme="$(dirname "$(realpath "$0")")/../README.md"
work=$(mktemp -d)
bases=${BASES:-$work/bases}
trap 'kill "${screen:-}" 2>/dev/null || true; rm -rf "$work"' EXIT

say() { printf '%s: %s\n' "$release" "$*"; }
fail() { say "FAILED: $*" >&2; exit 1; }

# Runs a command in a system, with the folder, the package and the screen.
within() {
  local system=$1; shift
  unshare --mount bash -euc '
    system=$1 folder=$2 package=$3 display=$4; shift 4
    mount --make-rprivate /
    mkdir -p "$system"/{executable,tmp/.X11-unix}
    touch "$system/notifyadmin.deb"
    mount --bind "$folder" "$system/executable"
    mount -o remount,bind,ro "$system/executable"
    mount --bind "$package" "$system/notifyadmin.deb"
    mount --bind /tmp/.X11-unix "$system/tmp/.X11-unix"
    mount -t proc proc "$system/proc"
    mount --rbind /dev "$system/dev"
    exec chroot "$system" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DISPLAY="$display" \
      DEBIAN_FRONTEND=noninteractive "$@"
  ' within "$system" "$folder" "$package" "$display" "$@"
}

# Starts a command in a system, waits for its window, and ends it as a logout does.
opens_a_window() {
  within "$1" bash -c '"$0" & echo $! >/tmp/program; wait $!' "$2" 2>"$work/said" &
  local system=$1 runs=$!
  if ! DISPLAY=$display timeout 60 xdotool search --sync --onlyvisible --name NotifyAdmin >/dev/null; then
    fail "no window of $2: $(cat "$work/said")"
  fi
  within "$system" bash -c 'kill -TERM "$(cat /tmp/program)"'
  wait "$runs" || fail "$2 ended with status $?: $(cat "$work/said")"
}

installs() {
  within "$1" bash -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"' - "${@:2}" \
    >"$work/apt" 2>&1 || fail "$(cat "$work/apt")"
}

# All files of a system, but those of its users and the lists of its packages.
files_of() {
  within "$1" find / -xdev -regex '/\(proc\|dev\|tmp\|root\|executable\|var/\(cache\|lib\|log\)\)' -prune -o -print |
    sort
}

if [ ! -e "$bases/$release/bin/sh" ]; then
  debootstrap --variant=minbase "$release" "$bases/$release" http://deb.debian.org/debian >"$work/debootstrap" ||
    fail "$(cat "$work/debootstrap")"
fi
mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
screen=$!
read -r number <"$work/display" # it says which one it is when it can be used
display=":$number"
cp -a "$bases/$release" "$work/by-readme"
cp -a "$bases/$release" "$work/by-package"

status=0
said=$(within "$work/by-readme" /executable/notifyadmin 2>&1) || status=$?
[ "$status" = 2 ] || fail "without libraries it ended with status $status: $said"
[ "$(wc -l <<<"$said")" = 1 ] && grep -q "missing: install .*libgl1" <<<"$said" || fail "without libraries it said: $said"
say "without libraries: $said"

IFS=' ' read -ra listed < <(sed -n 's/^apt-get install //p' "$readme")
installs "$work/by-readme" "${listed[@]}"
opens_a_window "$work/by-readme" /executable/notifyadmin
within "$work/by-readme" /executable/notifyadmin --self-test >"$work/self-test" || fail "$(cat "$work/self-test")"
grep -q "^ok     screen: a window was shown by xcb" "$work/self-test" || fail "$(cat "$work/self-test")"
say "with the README's packages: a window, and $(head -n 1 "$work/self-test")"

# What it depends on first, so that what is left afterwards is its own.
depends=$(dpkg-deb -f "$package" Depends | sed 's/([^)]*)//g; s/,/ /g')
installs "$work/by-package" $depends
files_of "$work/by-package" >"$work/before"
installs "$work/by-package" /notifyadmin.deb
opens_a_window "$work/by-package" /usr/bin/notifyadmin
within "$work/by-package" notifyadmin --self-test >"$work/self-test" || fail "$(cat "$work/self-test")"
within "$work/by-package" dpkg --verify notifyadmin
within "$work/by-package" dpkg --purge notifyadmin >/dev/null
files_of "$work/by-package" >"$work/after"
diff "$work/before" "$work/after" || fail "the package left files"
say "the package: installed, a window, removed without a rest"
