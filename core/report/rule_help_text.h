#pragma once

#include <string>
#include <string_view>

namespace bulkhead {

/// A rule's help as Markdown to be read: without the `# expect:` marks and fence words that make its examples a test.
[[nodiscard]] std::string helpMarkdown(std::string_view ruleMarkdown);
/// The same without Markdown's marks, for a terminal and for readers that show plain text.
[[nodiscard]] std::string helpPlainText(std::string_view ruleMarkdown);
/// The first paragraph of prose, on one line, of at most `maximum` bytes.
[[nodiscard]] std::string helpFirstParagraph(std::string_view ruleMarkdown, std::size_t maximum = 1000);

} // namespace bulkhead
