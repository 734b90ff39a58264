#include "core/ci/helm_template.h"
#include "core/text/text_origin.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr std::array<std::string_view, 4> kConditions = {"if", "else", "with", "range"};

/// Byte for byte the same places as in the text it stands for.
class MaskedOrigin final : public TextOrigin {
public:
    explicit MaskedOrigin(SourcePtr of)
        : m_of(std::move(of))
    {
    }
    OriginPlace place(TextRange range) const override { return {m_of, range, true}; }
    Result<TextEdit> lift(const TextEdit &edit) const override { return edit; }
    SourcePtr liftsTo() const override { return m_of; }

private:
    SourcePtr m_of;
};

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n-");
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin, text.find_last_not_of(" \t\r\n-") + 1 - begin);
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// Walks over TOML and knows of each template what it stands in.
class Masker {
public:
    explicit Masker(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    void run()
    {
        while (m_at < m_bytes.size()) {
            if (follows("{{"))
                maskTemplate();
            else
                step();
        }
    }

    [[nodiscard]] const std::string &bytes() const { return m_bytes; }
    [[nodiscard]] bool isConditional() const { return m_isConditional; }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

private:
    [[nodiscard]] bool follows(std::string_view text) const { return std::string_view(m_bytes).substr(m_at).starts_with(text); }

    void step()
    {
        const char c = m_bytes[m_at];
        if (m_quotes.empty()) {
            if (m_isComment)
                m_isComment = c != '\n';
            else if (c == '#')
                m_isComment = true;
            else if (c == '"' || c == '\'')
                m_quotes = follows(std::string(3, c)) ? std::string(3, c) : std::string(1, c);
            m_at += std::max<std::size_t>(1, m_quotes.size());
        } else if (c == '\\' && m_quotes[0] == '"') {
            m_at += 2;
        } else if (follows(m_quotes) || (c == '\n' && m_quotes.size() == 1)) {
            m_at += follows(m_quotes) ? m_quotes.size() : 1;
            m_quotes.clear();
        } else {
            ++m_at;
        }
    }

    void maskTemplate()
    {
        const std::size_t close = m_bytes.find("}}", m_at);
        if (close == std::string::npos) {
            m_isOpen = true;
            m_at = m_bytes.size();
            return;
        }
        const std::size_t end = close + 2;
        if (!m_quotes.empty())
            replaceQuotes(m_at, end, m_quotes[0]);
        else if (!m_isComment)
            maskOutside(end);
        m_at = end;
    }

    /// Outside of strings and comments.
    void maskOutside(std::size_t end)
    {
        const std::size_t newline = m_bytes.rfind('\n', m_at);
        const std::size_t lineBegin = newline == std::string::npos ? 0 : newline + 1;
        const std::string_view before = std::string_view(m_bytes).substr(lineBegin, m_at - lineBegin);
        const std::string_view after = std::string_view(m_bytes).substr(end, m_bytes.find('\n', end) - end);
        if (isBlank(before)) {
            maskLine(end, after);
        } else if (std::string_view("=[,").contains(trimmed(before).back())) {
            replaceQuotes(m_at, end, '"');
            m_bytes.replace(m_at, 2, "\"`");
            m_bytes.replace(end - 2, 2, "`\"");
        } else {
            m_isOpen = true;
        }
    }

    /// A template that a line begins with.
    void maskLine(std::size_t end, std::string_view after)
    {
        const std::string_view content = trimmed(std::string_view(m_bytes).substr(m_at + 2, end - m_at - 4));
        const std::string_view word = content.substr(0, content.find_first_of(" \t\r\n"));
        const bool isCondition = std::ranges::contains(kConditions, word);
        const bool isControl = isCondition || word == "end" || word.starts_with("/*") || word.starts_with('$');
        if (!isControl || !isBlank(after) || content.contains('\n')) {
            m_isOpen = true;
            return;
        }
        m_isConditional = m_isConditional || isCondition;
        m_bytes[m_at] = '#';
    }

    void replaceQuotes(std::size_t begin, std::size_t end, char quote)
    {
        for (std::size_t i = begin; i < end; ++i) {
            if (m_bytes[i] == quote)
                m_bytes[i] = quote == '"' ? '\'' : '"';
            else if (m_bytes[i] == '\\' && quote == '"')
                m_bytes[i] = '/';
        }
    }

    std::string m_bytes;
    bool m_isConditional = false;
    bool m_isOpen = false;
    std::string m_quotes; ///< of the string it is in
    bool m_isComment = false;
    std::size_t m_at = 0;
};

} // namespace

MaskedTemplates maskTemplates(const SourcePtr &source)
{
    if (!source->bytes().contains("{{"))
        return {source};
    Masker masker(source->bytes());
    masker.run();
    return {SourceText::derived(source->path(), masker.bytes(), std::make_shared<MaskedOrigin>(source)), masker.isConditional(),
            masker.isOpen()};
}

} // namespace bulkhead
