# Runs one command that must not outlive the process holding our standard input.
#
# Standard input: a mark (text that the command line holds), then the command, one argument a line, then an empty line;
# after that it stays open and silent. Its end, however it comes, ends the command: SIGTERM, 15 seconds, SIGKILL.
# Standard output: the process id of the command. Standard error: all that the command writes. Exit status: the command's.
#
# The command is our own child, so its process id cannot become somebody else's before `wait` has returned.
IFS= read -r mark || exit 125
set --
while IFS= read -r argument || exit 125; do
  [ -n "$argument" ] || break
  set -- "$@" "$argument"
done
exec 3<&0

"$@" </dev/null >&2 3<&- &
command=$!

# Only when this shell was itself killed may the number have passed to another process: then the mark decides.
ours() {
  kill -0 $$ && return
  { tr '\0' ' ' <"/proc/$command/cmdline" || ps -ww -o args= -p "$command"; } | grep -qF -- "$mark"
}

(
  read -r _ <&3
  second=0
  while [ $second -lt 15 ]; do
    ours && kill -TERM "$command"
    sleep 1
    second=$((second + 1))
  done
  ours && kill -KILL "$command"
) >/dev/null 2>&1 &
watcher=$!

exec 3<&-
echo "$command"
exec >&-
wait "$command"
status=$?
kill "$watcher" 2>/dev/null
exit $status
