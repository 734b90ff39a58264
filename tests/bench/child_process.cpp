#include "tests/bench/child_process.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bulkhead::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds patience{20};

std::vector<char *> pointers(std::vector<std::string> &texts)
{
    std::vector<char *> result;
    for (std::string &text : texts)
        result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

/// A running program; `output` takes both of its streams.
pid_t start(std::vector<std::string> command, const std::vector<std::string> &additions, int output)
{
    std::vector<std::string> environment = additions;
    for (char **variable = environ; *variable != nullptr; ++variable)
        environment.emplace_back(*variable);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO);
    pid_t child = -1;
    const int error =
        posix_spawn(&child, command.front().c_str(), &actions, nullptr, pointers(command).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        throw std::system_error(error, std::generic_category(), command.front());
    return child;
}

ChildRun waitFor(pid_t child)
{
    int status = 0;
    rusage usage = {};
    while (wait4(child, &status, 0, &usage) < 0 && errno == EINTR) { }
    ChildRun run;
    run.peakBytes = static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
    run.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return run;
}

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

bool hasLine(const std::string &text, const std::string &mark)
{
    return text.starts_with(mark) || text.contains('\n' + mark);
}

bool waitForLine(int input, const std::string &mark)
{
    std::string text;
    const auto deadline = Clock::now() + patience;
    while (Clock::now() < deadline && !hasLine(text, mark)) {
        pollfd ready{input, POLLIN, 0};
        if (poll(&ready, 1, 100) <= 0)
            continue;
        char block[4096];
        const ssize_t size = read(input, block, sizeof block);
        if (size <= 0)
            break;
        text.append(block, static_cast<std::size_t>(size));
    }
    return hasLine(text, mark);
}

} // namespace

ChildRun runToEnd(const std::vector<std::string> &command, const std::vector<std::string> &environment)
{
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    const auto begin = Clock::now();
    const pid_t child = start(command, environment, nowhere);
    ChildRun run = waitFor(child);
    run.seconds = secondsSince(begin);
    close(nowhere);
    return run;
}

std::optional<ChildRun> runUntilLine(const std::vector<std::string> &command, const std::string &mark,
                                     const std::vector<std::string> &environment)
{
    int ends[2] = {};
    if (pipe2(ends, O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "pipe");
    const auto begin = Clock::now();
    const pid_t child = start(command, environment, ends[1]);
    close(ends[1]);
    const bool seen = waitForLine(ends[0], mark);
    const double seconds = secondsSince(begin);
    kill(child, SIGKILL);
    close(ends[0]);
    ChildRun run = waitFor(child);
    run.seconds = seconds;
    return seen ? std::optional(run) : std::nullopt;
}

} // namespace bulkhead::bench
