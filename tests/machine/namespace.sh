#!/bin/sh
# Runs a command in namespaces that look like a machine of its own to servers: loopback with all ports free, and /etc,
# /srv, /run and the servers' logs as copies that are discarded when the command ends. So configuration runs as it is
# shipped, and nothing of the machine changes. Needs root, and `unshare` around it: see on-debian.ts.
set -eu
ip link set lo up

copy=$PWD/.cache/machine
mkdir -p "$copy"
mount -t tmpfs -o mode=755 tmpfs "$copy"
cp -a /etc "$copy/etc"
mount --bind "$copy/etc" /etc

# The checkout may be in /srv.
mkdir "$copy/checkout"
mount --bind "$PWD" "$copy/checkout"
mount -t tmpfs -o mode=755 tmpfs /srv
case "$PWD" in
  /srv/*)
    mkdir -p "$PWD"
    mount --bind "$copy/checkout" "$PWD"
    ;;
esac
cd "$PWD"
mount -t tmpfs -o mode=755 tmpfs /run
mount -t tmpfs -o mode=755 tmpfs /var/log/nginx
exec "$@"
