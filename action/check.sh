#!/usr/bin/env bash
# Checks the register and sums up the change for the job; exits as the check does.
#
# Every setting comes from the environment and is judged before it is used. The log gets
# annotations, which sdtstd escapes; whatever else sdtstd says is shown while the runner takes no
# commands. Only integers reach the outputs.
set -euo pipefail

bin="$RUNNER_TEMP/sdtstd/bin"
work="$(mktemp -d "$RUNNER_TEMP/sdtstd-XXXXXX")"

main() {
  [[ -n "$BASE" ]] || BASE="$(bash "$ACTION_PATH/action/base.sh")"
  judge_settings
  local common=(--lang="$SPOKEN")
  [[ -z "$DATA" ]] || common+=(--data="$DATA")
  [[ -z "$AS_OF" ]] || common+=(--as-of="$AS_OF")
  local check=(check "${common[@]}" --fail-on="$FAIL_ON")
  local code=2 judged=yes compared=
  : > "$work/check.md"
  : > "$work/diff.md"

  if [[ -n "$BASE" && "$BASE" != none ]]; then
    local since=(--base="$BASE" --new-only)
    count "${check[@]}" "${since[@]}"
    if ((code < 2)); then
      check+=("${since[@]}")
      if change "${common[@]}"; then compared=yes; fi
    else
      count "${check[@]}"
      if ((code < 2)); then
        judged= # a change that nobody judged is no green one
        note 'no comparison with the base, see the log: is fetch-depth 0?' \
          '没有与基准版本比较，见日志：fetch-depth 是否为 0？'
      fi
    fi
  else
    count "${check[@]}"
  fi
  if ((code < 2)); then
    "$bin/sdtstd" "${check[@]}" --format=github 2> /dev/null || true
    # Where the change was compared, its findings are told with what it does.
    if [[ -z "$compared" ]]; then
      "$bin/sdtstd" "${check[@]}" --format=markdown > "$work/check.md" 2> /dev/null || true
    fi
  else
    say_in "$work/check.md" 'the check could not run: see the log' '检查无法进行：见日志'
  fi
  [[ -n "$judged" ]] || code=2
  "$bin/python" -I "$ACTION_PATH/action/summary.py" "$GITHUB_STEP_SUMMARY" \
    "$work/check.md" "$work/diff.md"
  "$bin/python" -I "$ACTION_PATH/action/counts.py" "$work/check.json" "$code" >> "$GITHUB_OUTPUT"
  return "$code"
}

judge_settings() {
  case "$FAIL_ON" in error | warning | never) ;; *) refuse 'fail-on is error, warning or never' ;; esac
  case "$SPOKEN" in en | zh) ;; *) refuse 'lang is en or zh' ;; esac
  local revision='^[0-9A-Za-z][0-9A-Za-z._/@^~-]*$'
  [[ -z "$BASE" || "$BASE" =~ $revision ]] || refuse 'base is a commit, a branch or a tag'
  [[ -z "$AS_OF" || "$AS_OF" =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}$ ]] || refuse 'as-of is a day such as 2023-12-31'
}

refuse() {
  echo "::error title=sdtstd::$1"
  echo 'exit-code=2' >> "$GITHUB_OUTPUT"
  exit 2
}

# Check, keep the report for the outputs, and set the code.
count() {
  code=0
  "$bin/sdtstd" "$@" --format=json --output="$work/check.json" 2> "$work/said" || code=$?
  tell
}

change() {
  "$bin/sdtstd" diff "$@" --format=markdown -- "$BASE" > "$work/diff.md" 2> "$work/said" && return
  tell
  note 'the change cannot be measured before the data loads' '数据能载入之后才能计算变化'
  return 1
}

# Show what sdtstd said while the runner takes no commands: file names may look like one.
tell() {
  [[ -s "$work/said" ]] || return 0
  local token
  token="$("$bin/python" -I -c 'import secrets; print(secrets.token_hex(16))')"
  echo "::stop-commands::$token"
  cat "$work/said"
  echo
  echo "::$token::"
}

note() {
  echo "::error title=sdtstd::$(spoken "$@")"
  say_in "$work/diff.md" "$@"
}

say_in() {
  printf '> %s\n' "$(spoken "${@:2}")" > "$1"
}

spoken() {
  if [[ "$SPOKEN" == zh ]]; then echo "$2"; else echo "$1"; fi
}

main
