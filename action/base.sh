#!/usr/bin/env bash
# Prints the commit whose difference to what is checked out is the pull request's own change,
# whatever was merged meanwhile: sdtstd compares with where the two parted. Prints nothing outside
# of a pull request.
set -euo pipefail

main() {
  [[ -n "$PULL_BASE" ]] || return 0
  local merged branch
  merged="$(commit 'HEAD^2')"
  if [[ -n "$merged" && "$merged" == "$PULL_HEAD" ]]; then
    commit 'HEAD^1' # the merge ref: what it was made on is newer than what the event says
    return
  fi
  branch="$(commit "refs/remotes/origin/$PULL_BRANCH")"
  # A branch that was brought up to date left its base later than the event says. Once it is
  # merged, the base branch has all of it, and there the event is right.
  if [[ -n "$branch" ]] && ! ask merge-base --is-ancestor HEAD "$branch"; then
    echo "$branch"
  else
    echo "$PULL_BASE"
  fi
}

commit() {
  ask rev-parse --verify --quiet "$1^{commit}" || true
}

ask() {
  # The repository of the data; a folder in it that looks like one is none.
  git -c safe.bareRepository=explicit -C "${DATA:-.}" "$@" 2> /dev/null
}

main
