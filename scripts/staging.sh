# Sourced by start, install and package: builds the program and lays out what is installed.
# shellcheck shell=bash

# The commit being built, with a '+' where files were changed since; nothing outside of a clone.
commit_being_built() {
  local commit
  commit=$(git -C "$1" rev-parse --short=10 HEAD 2>/dev/null) || return 0
  if [[ -n $(git -C "$1" status --porcelain --untracked-files=no 2>/dev/null) ]]; then
    commit+=+
  fi
  echo "$commit"
}

# build_release REPOSITORY [OPTION …] builds the trainer with the compiler's libraries inside.
build_release() {
  local here=$1
  shift
  # Colours would be other options of the compiler, and a build without a terminal would begin anew.
  TRADEOFF_COMMIT=$(commit_being_built "$here") swift build --package-path "$here" -c release \
    --static-swift-stdlib --product tradeoff --no-color-diagnostics "$@" >&2
}

# stage REPOSITORY FOLDER ZSH lays bin/ and share/ out in a folder; ZSH is where below share/ zsh
# looks for completions.
stage() {
  local here=$1 folder=$2 zsh=$3 built
  built=$here/.build/release/tradeoff
  mkdir -p "$folder/bin" "$folder/share/tradeoff" "$folder/share/man/man1" \
    "$folder/share/doc/tradeoff" "$folder/share/bash-completion/completions" \
    "$folder/share/$zsh" "$folder/share/fish/vendor_completions.d"
  strip -o "$folder/bin/tradeoff" "$built"
  chmod 755 "$folder/bin/tradeoff"
  cp -R "$here/content" "$folder/share/tradeoff/content"
  if [[ -d $here/schemas ]]; then cp -R "$here/schemas" "$folder/share/tradeoff/schemas"; fi
  install -m 755 "$here/scripts/uninstall" "$folder/share/tradeoff/uninstall"
  "$built" manual "$folder/share/man/man1" >/dev/null
  gzip -9 -n "$folder"/share/man/man1/*.1
  # It is read and never run, so it needs no interpreter's name.
  "$built" --generate-completion-script bash | sed '1{/^#!/d}' \
    >"$folder/share/bash-completion/completions/tradeoff"
  "$built" --generate-completion-script zsh >"$folder/share/$zsh/_tradeoff"
  "$built" --generate-completion-script fish \
    >"$folder/share/fish/vendor_completions.d/tradeoff.fish"
  cp "$here/README.md" "$here/CHANGELOG.md" "$here/LICENSE" "$folder/share/doc/tradeoff/"
  find "$folder" -type d -exec chmod 755 {} +
  find "$folder/share" -type f ! -name uninstall -exec chmod 644 {} +
  # The uninstaller removes exactly what this names.
  (cd "$folder" && find bin share -type f | LC_ALL=C sort) >"$folder/installed"
  echo share/tradeoff/installed >>"$folder/installed"
  mv "$folder/installed" "$folder/share/tradeoff/installed"
}
