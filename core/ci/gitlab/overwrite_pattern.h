#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace bulkhead {

/// One of a runner's `…_overwrite_allowed`: a regular expression that a job's wish must match, anywhere in it unless it is anchored
/// (executors/kubernetes/overwrites.go uses Go's regexp.MatchString). An empty one allows nothing.
class OverwritePattern {
public:
    explicit OverwritePattern(std::string_view pattern);
    OverwritePattern(const OverwritePattern &) = delete;
    OverwritePattern &operator=(const OverwritePattern &) = delete;
    ~OverwritePattern();

    /// False for one that is no regular expression: the runner refuses every wish then.
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] bool admits(std::string_view wish) const;
    /// The whole of the wish matches, not only a part of it.
    [[nodiscard]] bool matchesWhole(std::string_view wish) const;
    /// It begins with ^ and ends with $, for each of its alternatives.
    [[nodiscard]] bool isAnchored() const;
    /// It admits a name that nobody could have meant.
    [[nodiscard]] bool admitsAnything() const;
    /// The same with ^, $ and bounded wildcards; empty if it names nothing that could be kept.
    [[nodiscard]] std::string anchored() const;

private:
    struct Expression;
    std::string m_pattern;
    std::unique_ptr<Expression> m_expression;
};

} // namespace bulkhead
