#pragma once

#include <QString>

namespace bulkhead {

/// A rule.md as a person reads it: without the markers that make its examples a test, and with a caption over each example.
[[nodiscard]] QString readableRuleHelp(const QString &markdown);

/// What stands under the heading `title` (of any level) of a Markdown text, up to the next heading; empty if there is none.
[[nodiscard]] QString markdownSection(const QString &markdown, const QString &title);

} // namespace bulkhead
