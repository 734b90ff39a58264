#include "core/ci/helm_template.h"

#include <algorithm>
#include <vector>

namespace bulkhead {

namespace {

using Value = std::optional<std::string>;

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

/// Words of an expression, quoted ones whole; "|" is one. Nothing if there is more in it than words.
std::optional<std::vector<std::string_view>> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        const char first = text.front();
        if (first == '(' || first == ')')
            return std::nullopt;
        std::size_t size = text.find_first_of(" \t\r\n|");
        if (first == '|')
            size = 1;
        else if (std::string_view("\"'`").contains(first))
            size = text.find(first, 1) == std::string_view::npos ? size : text.find(first, 1) + 1;
        words.push_back(text.substr(0, size));
        text.remove_prefix(words.back().size());
    }
    return words;
}

/// One `{{ … }}` without its braces.
class Expression {
public:
    explicit Expression(const HelmRelease &release)
        : m_release(release)
    {
    }

    [[nodiscard]] Value value(std::string_view text) const
    {
        const auto words = wordsOf(text);
        if (!words || words->empty())
            return std::nullopt;
        std::optional<Value> piped;
        for (auto begin = words->begin(); begin != words->end();) {
            const auto end = std::find(begin, words->end(), "|");
            piped = stage({begin, end}, piped);
            begin = end == words->end() ? end : end + 1;
        }
        return *piped;
    }

private:
    using Words = std::vector<std::string_view>;

    [[nodiscard]] Value stage(const Words &words, const std::optional<Value> &piped) const
    {
        if (words.empty())
            return std::nullopt;
        const std::string_view function = words.front();
        if (words.size() == 1 && !piped)
            return term(function);
        std::vector<Value> arguments;
        for (std::size_t i = 1; i < words.size(); ++i)
            arguments.push_back(term(words[i]));
        if (piped)
            arguments.push_back(*piped);
        return call(function, arguments);
    }

    [[nodiscard]] static Value call(std::string_view function, const std::vector<Value> &arguments)
    {
        if (function == "default" && arguments.size() == 2)
            return arguments[1] && !arguments[1]->empty() ? arguments[1] : arguments[0];
        if (function == "coalesce") {
            const auto found = std::ranges::find_if(arguments, [](const Value &value) { return value && !value->empty(); });
            return found == arguments.end() ? std::nullopt : *found;
        }
        if (std::ranges::any_of(arguments, [](const Value &value) { return !value; }))
            return std::nullopt;
        if (function == "printf" && !arguments.empty())
            return formatted(arguments);
        if (arguments.size() != 1)
            return std::nullopt;
        if (function == "quote" || function == "squote" || function == "toString")
            return arguments[0];
        if (function == "trim")
            return std::string(trimmed(*arguments[0]));
        if (function != "lower")
            return std::nullopt;
        std::string lower = *arguments[0];
        std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return lower;
    }

    [[nodiscard]] static Value formatted(const std::vector<Value> &arguments)
    {
        std::string text;
        std::size_t next = 1;
        std::string_view pattern = *arguments[0];
        for (std::size_t at = pattern.find('%'); at != std::string_view::npos; at = pattern.find('%')) {
            if (!pattern.substr(at).starts_with("%s") || next == arguments.size())
                return std::nullopt;
            text += std::string(pattern.substr(0, at)) + *arguments[next++];
            pattern.remove_prefix(at + 2);
        }
        return text + std::string(pattern);
    }

    [[nodiscard]] Value term(std::string_view word) const
    {
        if (word.size() >= 2 && std::string_view("\"'`").contains(word.front()) && word.ends_with(word.front()))
            return std::string(word.substr(1, word.size() - 2));
        if (word == ".Release.Namespace" || word == "$.Release.Namespace")
            return known(m_release.namespaceName);
        if (word == ".Release.Name" || word == "$.Release.Name")
            return known(m_release.name);
        if (word.starts_with('$'))
            word.remove_prefix(1);
        if (!word.starts_with(".Values."))
            return std::nullopt;
        word.remove_prefix(8);
        YamlNode node = m_release.values;
        while (!word.empty()) {
            const std::size_t dot = word.find('.');
            node = node[word.substr(0, dot)];
            word = dot == std::string_view::npos ? std::string_view() : word.substr(dot + 1);
        }
        return node.isScalar() && !node.isNull() ? Value(std::string(node.scalar())) : std::nullopt;
    }

    static Value known(const std::string &text) { return text.empty() ? Value() : Value(text); }

    const HelmRelease &m_release;
};

std::string_view withoutDashes(std::string_view expression)
{
    if (expression.starts_with('-'))
        expression.remove_prefix(1);
    if (expression.ends_with('-'))
        expression.remove_suffix(1);
    return expression;
}

bool isMasked(std::string_view text)
{
    return text.size() > 2 && text.starts_with('`') && text.ends_with('`');
}

} // namespace

bool isHelmTemplate(std::string_view text)
{
    return text.contains("{{") || isMasked(text);
}

std::string unmasked(std::string_view text)
{
    return isMasked(text) ? "{{" + std::string(text.substr(1, text.size() - 2)) + "}}" : std::string(text);
}

std::optional<std::string> fillHelmTemplates(std::string_view text, const HelmRelease &release)
{
    const Expression expression(release);
    if (isMasked(text))
        return expression.value(withoutDashes(text.substr(1, text.size() - 2)));
    std::string filled;
    for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{")) {
        const std::size_t end = text.find("}}", at);
        if (end == std::string_view::npos)
            return std::nullopt;
        const Value value = expression.value(withoutDashes(text.substr(at + 2, end - at - 2)));
        if (!value)
            return std::nullopt;
        filled += std::string(text.substr(0, at)) + *value;
        text.remove_prefix(end + 2);
    }
    return filled + std::string(text);
}

} // namespace bulkhead
