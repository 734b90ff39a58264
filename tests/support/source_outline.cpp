#include "tests/support/source_outline.h"

#include <algorithm>
#include <optional>
#include <regex>

namespace bulkhead::test {

namespace {

/// The text with everything blanked (line breaks kept) that braces must not be looked for in.
class Blanker {
public:
    explicit Blanker(std::string_view text)
        : m_text(text)
    {
    }

    std::string run()
    {
        while (m_at < m_text.size()) {
            if (at("//") || (lineStart() && m_text[m_at] == '#'))
                blankLine();
            else if (at("/*"))
                blankUntil("*/", 2);
            else if (at("R\""))
                blankRaw();
            else if (m_text[m_at] == '"' || (m_text[m_at] == '\'' && !digitSeparator()))
                blankLiteral(m_text[m_at]);
            else
                m_result += m_text[m_at++];
        }
        return std::move(m_result);
    }

private:
    bool at(std::string_view what) const { return m_text.substr(m_at).starts_with(what); }
    bool lineStart() const
    {
        return m_result.empty() || m_result.find_last_not_of(" \t") == std::string::npos
            || m_result[m_result.find_last_not_of(" \t")] == '\n';
    }
    /// In 1'000, not in u'x'.
    bool digitSeparator() const
    {
        std::size_t word = m_at;
        while (word > 0 && (std::isalnum(static_cast<unsigned char>(m_text[word - 1])) || m_text[word - 1] == '\''))
            --word;
        return word < m_at && std::isdigit(static_cast<unsigned char>(m_text[word]));
    }
    void blank(std::size_t count)
    {
        for (; count > 0 && m_at < m_text.size(); --count, ++m_at)
            m_result += m_text[m_at] == '\n' ? '\n' : ' ';
    }
    /// Up to the end of the line; a backslash before it continues the line.
    void blankLine()
    {
        while (m_at < m_text.size() && (m_text[m_at] != '\n' || m_text[m_at - 1] == '\\'))
            blank(1);
    }
    void blankUntil(std::string_view end, std::size_t opening)
    {
        const std::size_t found = m_text.find(end, m_at + opening);
        blank(std::min(found, m_text.size()) - m_at + end.size());
    }
    void blankRaw()
    {
        const std::size_t parenthesis = m_text.find('(', m_at);
        const std::string end = ')' + std::string(m_text.substr(m_at + 2, parenthesis - m_at - 2)) + '"';
        blankUntil(end, 2);
    }
    void blankLiteral(char quote)
    {
        m_result += '_';
        ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != quote && m_text[m_at] != '\n')
            blank(m_text[m_at] == '\\' ? 2 : 1);
        blank(1);
    }

    std::string_view m_text;
    std::string m_result;
    std::size_t m_at = 0;
};

enum class Scope { Namespace, Class, Function, Other };

/// What a brace opens, from the text between it and the statement before.
Scope scopeOf(const std::string &header)
{
    static const std::regex type("(^|\\s)(class|struct|union)\\s");
    static const std::regex assigned("[^=!<>]=[^=]");
    const bool parenthesis = header.contains('(');
    static const std::regex memberInitializer("\\)[^()]*[^:]:[^:].*[A-Za-z0-9_>]$");
    if (parenthesis && std::regex_search(header, memberInitializer))
        return Scope::Other;
    if (header.contains("namespace ") || header == "namespace" || header.contains("extern _"))
        return Scope::Namespace;
    if (header.contains("operator") && parenthesis)
        return Scope::Function;
    if (!parenthesis && std::regex_search(header, type))
        return Scope::Class;
    if (std::regex_search(header, std::regex("^(enum|Q_ENUM)")) || !parenthesis
        || std::regex_search(header.substr(0, header.find('(')), assigned))
        return Scope::Other;
    return Scope::Function;
}

std::string trimmed(const std::string &text)
{
    const std::string flat = std::regex_replace(text, std::regex("\\s+"), " ");
    const std::size_t first = flat.find_first_not_of(' ');
    return first == std::string::npos ? std::string() : flat.substr(first, flat.find_last_not_of(' ') - first + 1);
}

class BraceMatcher {
public:
    explicit BraceMatcher(std::vector<OutlinedFunction> &functions)
        : m_functions(functions)
    {
    }

    void run(const std::string &code)
    {
        for (const char c : code) {
            if (c == '{')
                open();
            else if (c == '}')
                close();
            else if (c == ';' && m_parentheses == 0)
                startStatement();
            else
                extend(c);
            m_line += c == '\n';
        }
    }

private:
    struct Open {
        Scope scope = Scope::Other;
        OutlinedFunction function;
        int parentheses = 0;
    };

    bool insideFunction() const
    {
        return std::ranges::any_of(m_open,
                                   [](const Open &open) { return open.scope == Scope::Function || open.scope == Scope::Other; });
    }
    void open()
    {
        Open next;
        next.parentheses = m_parentheses;
        if (!insideFunction() && m_parentheses == 0) {
            const std::string header = trimmed(m_header);
            next.scope = scopeOf(header);
            next.function = {header, m_headerLine.value_or(m_line), 0};
        }
        m_open.push_back(std::move(next));
        m_parentheses = 0;
        if (m_open.back().scope != Scope::Other)
            startStatement();
    }
    /// A brace within a header (an initializer) leaves the header whole.
    void close()
    {
        if (m_open.empty())
            return;
        Open last = std::move(m_open.back());
        m_open.pop_back();
        m_parentheses = last.parentheses;
        if (last.scope != Scope::Other)
            startStatement();
        else if (!insideFunction())
            m_header += '}';
        if (last.scope == Scope::Function) {
            last.function.lines = m_line - last.function.line + 1;
            m_functions.push_back(std::move(last.function));
        }
    }
    void startStatement()
    {
        m_header.clear();
        m_headerLine.reset();
    }
    void extend(char c)
    {
        m_parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (insideFunction())
            return;
        m_header += c;
        if (!m_headerLine && !std::isspace(static_cast<unsigned char>(c)))
            m_headerLine = m_line;
        if (c == ':' && (trimmed(m_header) == "public:" || trimmed(m_header) == "private:" || trimmed(m_header) == "protected:"))
            startStatement();
    }

    std::vector<OutlinedFunction> &m_functions;
    std::vector<Open> m_open;
    std::string m_header;
    std::optional<std::size_t> m_headerLine;
    std::size_t m_line = 1;
    int m_parentheses = 0;
};

std::vector<std::string> allMatches(const std::string &text, const char *pattern)
{
    const std::regex expression(pattern, std::regex::multiline);
    std::vector<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), expression), end; match != end; ++match)
        found.push_back((*match)[1]);
    return found;
}

} // namespace

SourceOutline outline(std::string_view text)
{
    SourceOutline result;
    const std::string whole(text);
    result.includes = allMatches(whole, "^\\s*#\\s*include\\s+\"([^\"]+)\"");
    result.systemIncludes = allMatches(whole, "^\\s*#\\s*include\\s+<([^>]+)>");
    result.lines = static_cast<std::size_t>(std::ranges::count(text, '\n'));
    BraceMatcher(result.functions).run(Blanker(text).run());
    return result;
}

} // namespace bulkhead::test
