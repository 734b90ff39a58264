#pragma once

#include "core/text/source_text.h"
#include "core/yaml/yaml_node.h"

#include <optional>
#include <string>
#include <string_view>

namespace bulkhead {

/// A text with Helm templates in it, made readable for the parser of the language around them. Every byte keeps its place.
struct MaskedTemplates {
    SourcePtr text; ///< the text itself if there are no templates
    bool isConditional = false; ///< lines stand between `if`, `with`, `range` and `end`: all of them are there
    bool isOpen = false; ///< a template stands for whole lines: what the text will say is not known
};

/// For TOML: quotes inside of templates that stand in strings give way, a value that is one template becomes a string in
/// backquotes, control lines become comments.
[[nodiscard]] MaskedTemplates maskTemplates(const SourcePtr &source);

/// What is known of the release that templates are filled in for.
struct HelmRelease {
    std::string name{}; ///< empty if nothing tells
    std::string namespaceName{}; ///< likewise
    YamlNode values{};
};

/// True for text that a template engine fills in, also as maskTemplates() leaves it.
[[nodiscard]] bool isHelmTemplate(std::string_view text);
/// What maskTemplates() left of a template, as a person wrote it.
[[nodiscard]] std::string unmasked(std::string_view text);
/// The text with its templates filled in; nothing if one of them is more than this knows: names of the release, values, `default`,
/// `coalesce`, `printf` with %s, `quote`, `toString`, `lower`, `trim`.
[[nodiscard]] std::optional<std::string> fillHelmTemplates(std::string_view text, const HelmRelease &release);

} // namespace bulkhead
