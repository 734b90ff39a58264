#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead::test {

/// A fenced example of a rule.md, its "# expect:" markers taken out.
struct RuleExample {
    enum class Kind { Flagged, Ok };
    Kind kind = Kind::Ok;
    std::size_t line = 0; ///< of the opening fence in rule.md, from 1
    std::string text;
    std::vector<std::size_t> expectedLines; ///< lines of `text`, from 1, with a finding; a line with two findings stands twice
    std::optional<std::string> fixedText; ///< the fence "yaml fixed" directly after
    std::size_t fixedBegin = 0; ///< bytes of the fixed text in rule.md
    std::size_t fixedEnd = 0;
    std::size_t fenceEnd = 0; ///< byte after the closing fence of the flagged or ok example
};

/// A rule.md, read as the golden test that it is.
struct RuleDocument {
    std::string text;
    std::string title; ///< of the first line, "# …"
    std::vector<std::string> headings; ///< "## …", without the marks
    std::vector<RuleExample> examples;
    std::vector<std::string> mistakes; ///< "line 12: a fixed block without a flagged one before it"
};

/// Reads the text of core/rules/<ruleId>/rule.md.
[[nodiscard]] RuleDocument parseRuleDocument(std::string text, std::string_view ruleId);

/// The file's bytes; empty if it cannot be read.
[[nodiscard]] std::string readTextFile(const std::string &path);
[[nodiscard]] bool writeTextFile(const std::string &path, std::string_view text);

/// core/rules/<ruleId>/rule.md in the source tree.
[[nodiscard]] std::string ruleDocumentPath(std::string_view ruleId);

} // namespace bulkhead::test
