#include "core/workspace/path_pattern.h"

#include <re2/re2.h>

namespace bulkhead {

namespace {

std::string expressionFor(std::string_view pattern)
{
    if (pattern.starts_with("./"))
        pattern.remove_prefix(2);
    std::string expression;
    const bool isRooted = pattern.substr(0, pattern.find_last_not_of('/') + 1).contains('/');
    if (pattern.starts_with('/'))
        pattern.remove_prefix(1);
    if (!isRooted)
        expression = "(?:.*/)?";
    while (pattern.ends_with('/'))
        pattern.remove_suffix(1);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::string_view rest = pattern.substr(i);
        if (rest.starts_with("**/")) {
            expression += "(?:.*/)?";
            i += 2;
        } else if (rest.starts_with("**")) {
            expression += ".*";
            ++i;
        } else if (rest.front() == '*') {
            expression += "[^/]*";
        } else if (rest.front() == '?') {
            expression += "[^/]";
        } else {
            expression += re2::RE2::QuoteMeta(std::string(1, rest.front()));
        }
    }
    return expression + "(?:/.*)?";
}

} // namespace

PathPattern::PathPattern(std::string text)
    : m_text(std::move(text))
{
    re2::RE2::Options options(re2::RE2::Latin1); // bytes: names of files need not be UTF-8
    options.set_dot_nl(true);
    options.set_log_errors(false);
    m_expression = std::make_shared<const re2::RE2>(expressionFor(m_text), options);
}

bool PathPattern::matches(std::string_view path) const
{
    return m_expression->ok() && re2::RE2::FullMatch(re2::StringPiece(path.data(), path.size()), *m_expression);
}

} // namespace bulkhead
