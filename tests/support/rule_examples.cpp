#include "tests/support/rule_examples.h"

#include <algorithm>
#include <filesystem>
#include <format>
#include <fstream>
#include <sstream>

namespace bulkhead::test {

namespace {

struct Line {
    std::string_view text;
    std::size_t begin = 0; ///< byte in the document
};

std::vector<Line> splitLines(std::string_view text)
{
    std::vector<Line> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back({text.substr(begin, end - begin), begin});
        begin = end + 1;
    }
    return lines;
}

class Parser {
public:
    Parser(RuleDocument &document, std::string_view ruleId)
        : m_document(document)
        , m_marker(std::format("# expect: {}", ruleId))
        , m_lines(splitLines(document.text))
    {
    }

    void run()
    {
        if (!m_lines.empty() && m_lines[0].text.starts_with("# "))
            m_document.title = m_lines[0].text.substr(2);
        for (m_at = 0; m_at < m_lines.size(); ++m_at) {
            const std::string_view line = m_lines[m_at].text;
            if (line.starts_with("## "))
                m_document.headings.emplace_back(line.substr(3));
            else if (line.starts_with("```"))
                readFence(line.substr(3));
        }
    }

private:
    void readFence(std::string_view info)
    {
        const std::size_t opening = m_at++;
        const std::size_t first = m_at;
        while (m_at < m_lines.size() && m_lines[m_at].text != "```")
            ++m_at;
        if (m_at == m_lines.size()) {
            mistake(opening, "this fence is never closed");
        } else if (info == "yaml flagged" || info == "yaml ok") {
            readExample(info == "yaml ok" ? RuleExample::Kind::Ok : RuleExample::Kind::Flagged, opening, first);
        } else if (const auto fix = fixNumber(info)) {
            readFixed(*fix, opening, first);
        } else {
            mistake(opening, std::format("\"{}\" is none of yaml flagged, yaml fixed, yaml fixed 2, yaml ok", info));
        }
    }

    void readExample(RuleExample::Kind kind, std::size_t opening, std::size_t first)
    {
        RuleExample example;
        example.kind = kind;
        example.line = opening + 1;
        for (std::size_t i = first; i < m_at; ++i)
            appendLine(example, m_lines[i].text, i - first + 1);
        example.textEnd = m_lines[m_at].begin + 3;
        example.fenceEnd = example.textEnd;
        if (kind == RuleExample::Kind::Flagged && example.expectedLines.empty())
            mistake(opening, std::format("no line of this flagged example ends with \"{}\"", m_marker));
        if (kind == RuleExample::Kind::Ok && !example.expectedLines.empty())
            mistake(opening, "an ok example expects nothing");
        m_document.examples.push_back(std::move(example));
    }

    void appendLine(RuleExample &example, std::string_view line, std::size_t number)
    {
        while (line.ends_with(m_marker)) {
            example.expectedLines.push_back(number);
            line.remove_suffix(m_marker.size());
            line = line.substr(0, line.find_last_not_of(' ') + 1);
        }
        example.text.append(line).append("\n");
    }

    /// Of "yaml fixed" and "yaml fixed 2", counted from 0.
    static std::optional<std::size_t> fixNumber(std::string_view info)
    {
        constexpr std::string_view fixed = "yaml fixed";
        if (info == fixed)
            return 0;
        const bool isAlternative = info.size() == fixed.size() + 2 && info.starts_with(fixed) && info[fixed.size()] == ' '
            && info.back() >= '2' && info.back() <= '9';
        return isAlternative ? std::optional(static_cast<std::size_t>(info.back() - '1')) : std::nullopt;
    }

    void readFixed(std::size_t fix, std::size_t opening, std::size_t first)
    {
        const bool follows = !m_document.examples.empty() && m_document.examples.back().kind == RuleExample::Kind::Flagged;
        const bool isNext =
            follows && (m_document.examples.back().fixed.empty() ? fix == 0 : fix > m_document.examples.back().fixed.back().fix);
        if (!isNext)
            return mistake(opening, "a fixed block without a flagged one, and the fixed ones before it, directly before it");
        RuleExample &example = m_document.examples.back();
        const std::size_t begin = m_lines[first].begin;
        const std::size_t end = m_lines[m_at].begin;
        example.fixed.push_back({fix, m_document.text.substr(begin, end - begin), begin, end});
        example.fenceEnd = end + 3;
    }

    void mistake(std::size_t line, const std::string &what)
    {
        m_document.mistakes.push_back(std::format("line {}: {}", line + 1, what));
    }

    RuleDocument &m_document;
    std::string m_marker;
    std::vector<Line> m_lines;
    std::size_t m_at = 0;
};

} // namespace

const FixedExample *RuleExample::fixedBy(std::size_t fix) const
{
    const auto found = std::ranges::find(fixed, fix, &FixedExample::fix);
    return found == fixed.end() ? nullptr : &*found;
}

RuleDocument parseRuleDocument(std::string text, std::string_view ruleId)
{
    RuleDocument document;
    document.text = std::move(text);
    Parser(document, ruleId).run();
    return document;
}

std::string readTextFile(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

bool writeTextFile(const std::string &path, std::string_view text)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    return file.good();
}

std::string ruleDocumentPath(std::string_view ruleId)
{
    const std::filesystem::path rules = std::filesystem::path(BULKHEAD_SOURCE_DIR) / "core" / "rules";
    for (const auto &folder : std::filesystem::directory_iterator(rules)) {
        const std::filesystem::path ofTable = folder.path() / std::format("{}.md", ruleId);
        if (folder.is_directory() && std::filesystem::exists(ofTable))
            return ofTable.string();
    }
    return (rules / ruleId / "rule.md").string();
}

} // namespace bulkhead::test
