#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead::test {

/// What an example becomes by one of the fixes that its findings offer: a fence "yaml fixed", or "yaml fixed 2" of the second one.
struct FixedExample {
    std::size_t fix = 0; ///< counts from 0
    std::string text;
    std::size_t begin = 0; ///< bytes of the text in rule.md
    std::size_t end = 0;
};

/// A fenced example of a rule.md, its "# expect:" markers taken out.
struct RuleExample {
    enum class Kind { Flagged, Ok };
    Kind kind = Kind::Ok;
    std::size_t line = 0; ///< of the opening fence in rule.md, from 1
    std::string text;
    std::vector<std::size_t> expectedLines; ///< lines of `text`, from 1, with a finding; a line with two findings stands twice
    std::vector<FixedExample> fixed; ///< the fences after it, the first fix first
    std::size_t textEnd = 0; ///< byte after the closing fence of the example itself
    std::size_t fenceEnd = 0; ///< byte after the last closing fence of the example and its fixed texts

    [[nodiscard]] const FixedExample *fixedBy(std::size_t fix) const; ///< null if it is not shown
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

/// core/rules/<ruleId>/rule.md in the source tree; of a rule that a table makes: core/rules/<folder>/<ruleId>.md.
[[nodiscard]] std::string ruleDocumentPath(std::string_view ruleId);

} // namespace bulkhead::test
