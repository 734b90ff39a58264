#include "core/ci/gitlab/overwrite_pattern.h"

#include <re2/re2.h>

namespace bulkhead {

namespace {

re2::RE2::Options quietOptions()
{
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(1 << 20);
    return options;
}

re2::StringPiece piece(std::string_view text)
{
    return {text.data(), text.size()};
}

/// Has a `|` outside of groups and character classes.
bool hasAlternatives(std::string_view pattern)
{
    int depth = 0;
    bool isClass = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '\\')
            ++i;
        else if (isClass)
            isClass = c != ']';
        else if (c == '[')
            isClass = true;
        else if (c == '(' || c == ')')
            depth += c == '(' ? 1 : -1;
        else if (c == '|' && depth == 0)
            return true;
    }
    return false;
}

} // namespace

struct OverwritePattern::Expression {
    explicit Expression(std::string_view pattern)
        : compiled(piece(pattern), quietOptions())
    {
    }
    re2::RE2 compiled;
};

OverwritePattern::OverwritePattern(std::string_view pattern)
    : m_pattern(pattern)
    , m_expression(std::make_unique<Expression>(pattern))
{
}

OverwritePattern::~OverwritePattern() = default;

bool OverwritePattern::isValid() const
{
    return m_expression->compiled.ok();
}

bool OverwritePattern::admits(std::string_view wish) const
{
    return !m_pattern.empty() && isValid() && re2::RE2::PartialMatch(piece(wish), m_expression->compiled);
}

bool OverwritePattern::matchesWhole(std::string_view wish) const
{
    return !m_pattern.empty() && isValid() && re2::RE2::FullMatch(piece(wish), m_expression->compiled);
}

bool OverwritePattern::isAnchored() const
{
    return m_pattern.starts_with('^') && m_pattern.ends_with('$') && !m_pattern.ends_with("\\$") && !hasAlternatives(m_pattern);
}

bool OverwritePattern::admitsAnything() const
{
    return admits("zq7x-nobody-meant-this") && admits("k");
}

std::string OverwritePattern::anchored() const
{
    std::string_view rest = m_pattern;
    if (rest.starts_with('^'))
        rest.remove_prefix(1);
    if (rest.ends_with('$') && !rest.ends_with("\\$"))
        rest.remove_suffix(1);
    if (rest.empty() || rest.contains('^') || rest.contains('$'))
        return {};
    std::string bounded;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        const bool isWildcard = rest.substr(i).starts_with(".*") || rest.substr(i).starts_with(".+");
        bounded += isWildcard ? std::string("[a-z0-9-]") + rest[i + 1] : std::string(1, rest[i]);
        i += isWildcard ? 1 : 0;
    }
    const std::string whole = hasAlternatives(bounded) ? "^(" + bounded + ")$" : '^' + bounded + '$';
    const OverwritePattern result(whole);
    return result.isValid() && !result.admitsAnything() ? whole : std::string();
}

} // namespace bulkhead
