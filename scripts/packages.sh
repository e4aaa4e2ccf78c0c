# Sourced by start and test: sees to it that what the build needs is there.
# shellcheck shell=bash

# Debian packages, one requirement an item; names behind '|' do as well, the first that the
# system offers is installed.
# shellcheck disable=SC2034
build_packages=(
  'binutils'
  'ca-certificates'
  'git'
  'libc6-dev'
  'libcurl4|libcurl4t64'
  'libgcc-12-dev|libgcc-13-dev|libgcc-14-dev|libgcc-11-dev|libgcc-15-dev'
  'libncurses-dev|libncursesw5-dev'
  'libsqlite3-dev'
  'libstdc++-12-dev|libstdc++-13-dev|libstdc++-14-dev|libstdc++-11-dev|libstdc++-15-dev'
  'libstemmer-dev'
  'libxml2|libxml2-16'
)

is_installed() {
  dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q '^install ok installed'
}

# Prints the requirements, each with its '|', of which nothing is installed.
missing_packages() {
  local requirement name found names
  for requirement in "$@"; do
    found=
    IFS='|' read -r -a names <<<"$requirement"
    for name in "${names[@]}"; do
      if is_installed "$name"; then found=yes; fi
    done
    if [[ -z $found ]]; then echo "$requirement"; fi
  done
}

# Prints the first name of a requirement that the system's package lists know.
offered_package() {
  local name names
  IFS='|' read -r -a names <<<"$1"
  for name in "${names[@]}"; do
    if [[ -n $(apt-cache madison "$name" 2>/dev/null) ]]; then
      echo "$name"
      return
    fi
  done
  echo "${names[0]}"
}

as_root() {
  if [[ $(id -u) -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "error: packages are missing and there is no sudo; run as root: $*" >&2
    exit 2
  fi
}

ensure_packages() {
  local missing wanted requirement
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "note: no apt-get here; the build needs what Debian calls: $*" >&2
    return
  fi
  mapfile -t missing < <(missing_packages "$@")
  if [[ ${#missing[@]} -eq 0 ]]; then return; fi
  echo "Installing what is missing: ${missing[*]%%|*}" >&2
  as_root apt-get update -q
  wanted=()
  for requirement in "${missing[@]}"; do wanted+=("$(offered_package "$requirement")"); done
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "${wanted[@]}"
}

ensure_swift() {
  local version
  if ! command -v swift >/dev/null; then
    echo "error: there is no 'swift' on the PATH; install Swift 6.2 or later (swift.org/install)" >&2
    exit 2
  fi
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  if [[ $(printf '%s\n' 6.2 "${version:-0}" | sort -V | head -n 1) != 6.2 ]]; then
    echo "error: this is Swift ${version:-of unknown version}; install 6.2 or later (swift.org/install)" >&2
    exit 2
  fi
}
