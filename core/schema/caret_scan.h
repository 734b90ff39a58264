#pragma once

#include "core/text/source_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// One key of a mapping as it is written, whether the text around it can be parsed or not.
struct ScannedEntry {
    std::string_view key{}; ///< without quotes
    TextRange keyRange{};
    TextRange value{}; ///< what stands behind it in the same line
};

/// One collection that a place lies in.
struct CaretLevel {
    enum class Kind : std::uint8_t { Mapping, Item };
    Kind kind = Kind::Mapping;
    ByteOffset column = 0; ///< where its keys, or its dashes, stand; of flow style: nothing
    std::vector<ScannedEntry> entries{}; ///< of a mapping, without the one at the place itself
    std::string_view step{}; ///< of a mapping: the key that leads on; empty where a key is being written

    [[nodiscard]] std::string_view scalar(std::string_view text, std::string_view key) const;
};

/// Where a place of a YAML or JSON text lies, told from indentation and brackets alone: texts are mostly broken while somebody
/// types in them. Looks at no more than the document of the place, and of that only upwards and downwards until it is left.
struct CaretScan {
    enum class Place : std::uint8_t {
        Nowhere, ///< in a comment, a block of text, behind a value, at a document marker
        Key, ///< of the innermost level; where that is an item of a list of scalars: the item itself
        Value, ///< of the innermost level's `step`
    };
    enum class Style : std::uint8_t { Block, Flow, Json };

    Place place = Place::Nowhere;
    Style style = Style::Block;
    TextRange word{}; ///< what stands at the place: a key or a value, with its quotes; empty where nothing does
    bool hasColon = false; ///< behind a key
    bool isAlone = false; ///< nothing but the word (and dashes) stands in the line
    std::vector<CaretLevel> levels{}; ///< from the root inwards

    [[nodiscard]] const CaretLevel &innermost() const { return levels.back(); }
};

[[nodiscard]] CaretScan scanAt(std::string_view text, ByteOffset offset);

/// The scalar below one of a level's keys, "metadata" → "namespace", in block style; empty if there is none.
[[nodiscard]] std::string_view scalarBelow(std::string_view text, const CaretLevel &level, std::string_view key,
                                           std::string_view below);

/// The scalars under `name` in the items of the list below one of a level's keys: "volumes" → their names. With `inside` they stand
/// one deeper: "volumeClaimTemplates", "metadata", "name".
[[nodiscard]] std::vector<std::string_view> scalarsOfItems(std::string_view text, const CaretLevel &level, std::string_view key,
                                                           std::string_view inside, std::string_view name);

} // namespace bulkhead
