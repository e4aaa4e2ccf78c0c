#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

extern char **environ;

static int wake[2] = {-1, -1};
static volatile sig_atomic_t resized, continued, suspended, terminating;
static atomic_int called;

static const int fatal[] = {SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE};
static const int ending[] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT};
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void die_of(int number) {
  ct_emergency_restore();
  signal(number, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
}

static void on_fatal(int number) {
  ct_emergency_restore();
  ct_last_words();
  die_of(number);
}

static void on_signal(int number) {
  int saved = errno;
  switch (number) {
  case SIGWINCH: resized = 1; break;
  case SIGCONT: continued = 1; break;
  case SIGTSTP: suspended = 1; break;
  default:
    // Asked a second time, the program no longer tries to end in good order.
    if (terminating) die_of(number);
    terminating = number;
  }
  if (wake[1] >= 0) (void)!write(wake[1], "!", 1);
  errno = saved;
}

static void set(int number, void (*action)(int), int flags) {
  struct sigaction act;
  memset(&act, 0, sizeof act);
  act.sa_handler = action;
  act.sa_flags = flags;
  sigemptyset(&act.sa_mask);
  sigaction(number, &act, NULL);
}

void ct_install_signals(void) {
  if (wake[0] < 0 && pipe(wake) == 0) {
    for (int end = 0; end < 2; end++) {
      fcntl(wake[end], F_SETFL, O_NONBLOCK);
      fcntl(wake[end], F_SETFD, FD_CLOEXEC);
    }
  }
  // A stack overflow leaves no stack to handle it on.
  static char stack[65536];
  stack_t alternative = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternative, NULL);
  // Whoever started the program may have blocked signals, and that is inherited.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (size_t i = 0; i < COUNT(fatal); i++) set(fatal[i], on_fatal, SA_ONSTACK | SA_RESETHAND);
  for (size_t i = 0; i < COUNT(ending); i++) set(ending[i], on_signal, SA_RESTART);
  set(SIGWINCH, on_signal, SA_RESTART);
  set(SIGCONT, on_signal, SA_RESTART);
  set(SIGTSTP, on_signal, SA_RESTART);
  set(SIGPIPE, SIG_IGN, 0);
}

void ct_remove_signals(void) {
  for (size_t i = 0; i < COUNT(fatal); i++) set(fatal[i], SIG_DFL, 0);
  for (size_t i = 0; i < COUNT(ending); i++) set(ending[i], SIG_DFL, 0);
  set(SIGWINCH, SIG_DFL, 0);
  set(SIGCONT, SIG_DFL, 0);
  set(SIGTSTP, SIG_DFL, 0);
  set(SIGPIPE, SIG_DFL, 0);
}

void ct_suspend(void) {
  ct_leave();
  set(SIGTSTP, SIG_DFL, 0);
  // The whole group, as the terminal would: a script that started the program must stop as well.
  kill(0, SIGTSTP);
  set(SIGTSTP, on_signal, SA_RESTART);
  ct_return();
  suspended = 0;
  continued = 0;
}

void ct_call(void) {
  atomic_store(&called, 1);
  char byte = 0;
  if (wake[1] >= 0) (void)!write(wake[1], &byte, 1);
}

int ct_wait(int milliseconds) {
  struct pollfd fds[2] = {{.fd = STDIN_FILENO, .events = POLLIN},
                          {.fd = wake[0], .events = POLLIN}};
  int ready;
  do {
    ready = poll(fds, wake[0] >= 0 ? 2 : 1, milliseconds);
  } while (ready < 0 && errno == EINTR && !resized && !continued && !suspended && !terminating);
  char drain[64];
  while (wake[0] >= 0 && read(wake[0], drain, sizeof drain) > 0) {
  }
  int woken = 0;
  if (resized) woken |= CT_RESIZED;
  if (continued) woken |= CT_CONTINUED;
  if (suspended) woken |= CT_SUSPEND;
  if (atomic_exchange(&called, 0)) woken |= CT_CALLED;
  resized = continued = suspended = 0;
  if (terminating) woken |= CT_TERMINATE;
  if (ready > 0) {
    if (fds[0].revents & POLLIN) woken |= CT_INPUT;
    else if (fds[0].revents & (POLLHUP | POLLERR | POLLNVAL)) woken |= CT_HANGUP;
  }
  return woken;
}

int ct_terminating(void) { return terminating; }

void ct_die_of(int number) {
  signal(number, SIG_DFL);
  raise(number);
}

int ct_run(const char *const *arguments) {
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  sigaddset(&defaults, SIGINT);
  sigaddset(&defaults, SIGQUIT);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  // Keys that interrupt or suspend the other program must not end this one.
  set(SIGINT, SIG_IGN, 0);
  set(SIGQUIT, SIG_IGN, 0);
  set(SIGTSTP, SIG_DFL, 0);
  pid_t child;
  int failure = posix_spawnp(
      &child, arguments[0], NULL, &attributes, (char *const *)arguments, environ);
  posix_spawnattr_destroy(&attributes);
  int status = -failure;
  if (failure == 0) {
    int told = 0;
    while (waitpid(child, &status, WNOHANG) == 0) {
      if (terminating && !told) {
        kill(child, terminating);
        told = 1;
      }
      struct pollfd woken = {.fd = wake[0], .events = POLLIN};
      poll(&woken, 1, 20);
      char drain[64];
      while (wake[0] >= 0 && read(wake[0], drain, sizeof drain) > 0) {
      }
    }
  }
  set(SIGQUIT, on_signal, SA_RESTART);
  set(SIGINT, on_signal, SA_RESTART);
  set(SIGTSTP, on_signal, SA_RESTART);
  return status;
}
