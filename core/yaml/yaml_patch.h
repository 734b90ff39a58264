#pragma once

#include "core/text/error.h"
#include "core/text/text_edit.h"
#include "core/text/text_origin.h"
#include "core/yaml/yaml_document.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bulkhead {

/// A value to be written: a scalar given as YAML text, or a small mapping or sequence.
class YamlValue {
public:
    /// `text` goes into the file as it is: the caller gives a valid plain scalar ("false", "64Mi") or quoted one.
    [[nodiscard]] static YamlValue raw(std::string text);
    /// Quoted only where YAML would otherwise read something else than this string.
    [[nodiscard]] static YamlValue string(std::string_view text);
    [[nodiscard]] static YamlValue boolean(bool value) { return raw(value ? "true" : "false"); }
    [[nodiscard]] static YamlValue mapping(std::vector<std::pair<std::string, YamlValue>> entries);
    [[nodiscard]] static YamlValue sequence(std::vector<YamlValue> items);

    [[nodiscard]] bool isScalar() const { return m_kind == YamlKind::Scalar; }
    [[nodiscard]] YamlKind kind() const { return m_kind; }
    /// A scalar's YAML text, or the string itself if isString().
    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] bool isString() const { return m_isString; }
    [[nodiscard]] const std::vector<std::pair<std::string, YamlValue>> &entries() const { return m_entries; }

private:
    YamlKind m_kind = YamlKind::Scalar;
    bool m_isString = false;
    std::string m_text;
    std::vector<std::pair<std::string, YamlValue>> m_entries; ///< a sequence's items have empty keys
};

/// What becomes of the other places where a changed value counts too: through aliases of an anchor or through merge keys.
enum class SharedChange : std::uint8_t {
    Refused, ///< nothing is changed; the refusal holds the alternatives
    Everywhere, ///< the anchored text is changed, and with it all places
    OnlyHere, ///< the value is written out where it was reached, the others keep the old one
};

/// A change that a person may choose instead of a refused one.
struct PatchAlternative {
    SharedChange change = SharedChange::Everywhere;
    std::vector<TextEdit> edits;
};

/// Why a change was refused, and what can be done instead.
struct PatchRefusal : Error {
    PatchRefusal() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): most refusals are plain errors
    PatchRefusal(Error error)
        : Error(std::move(error))
    {
    }

    std::vector<PatchAlternative> alternatives; ///< empty unless the value is shared
    std::vector<OriginPlace> places; ///< where a shared value counts: as placesOf() lists them
};

using PatchResult = std::expected<std::vector<TextEdit>, PatchRefusal>;

/// Changes to a document, lowered at once to the smallest text edits that follow the indentation, style and quotes around them.
/// Refused with a reason where that is not possible. A node shared through an alias or merge key is changed only as `shared` says;
/// what "here" is then, the node knows by the alias it was reached through.
/// All functions are pure; nothing is written. Of a node in an embedded text (TextOrigin) the edits are those of the file around
/// it.
namespace YamlPatch {

/// Sets `keys` below `base`, a mapping or an empty value: replaces the value there, or adds the missing mappings and the value.
[[nodiscard]] PatchResult set(YamlNode base, const std::vector<std::string> &keys, const YamlValue &value,
                              SharedChange shared = SharedChange::Refused);

/// The same, refused if there is a value already.
[[nodiscard]] PatchResult add(YamlNode base, const std::vector<std::string> &keys, const YamlValue &value,
                              SharedChange shared = SharedChange::Refused);

/// Merges `entries` into the mapping at `keys` below `base`: mappings in both are merged in turn, anything else is set. An entry
/// that says the same already stays as it is written.
[[nodiscard]] PatchResult merge(YamlNode base, const std::vector<std::string> &keys, const YamlValue &entries,
                                SharedChange shared = SharedChange::Refused);

/// Replaces a value; a string keeps the quotes or the block style of the old one where it can be said so.
[[nodiscard]] PatchResult replace(YamlNode node, const YamlValue &value, SharedChange shared = SharedChange::Refused);

/// Removes a mapping's value with its key, or an item of a sequence, with the comments at its end of line. A collection that
/// would be left empty is removed too, up to and including `upTo` (exclusive: `upTo` itself stays and becomes {} or []).
[[nodiscard]] PatchResult remove(YamlNode node, YamlNode upTo, SharedChange shared = SharedChange::Refused);

/// Adds an item at the end of a sequence.
[[nodiscard]] PatchResult append(YamlNode sequence, const YamlValue &item, SharedChange shared = SharedChange::Refused);
/// Adds an item at the end of the sequence at `keys` below `base`, which may be missing.
[[nodiscard]] PatchResult append(YamlNode base, const std::vector<std::string> &keys, const YamlValue &item,
                                 SharedChange shared = SharedChange::Refused);

/// Adds an item before the one at `position`; at the end if that is the number of items.
[[nodiscard]] PatchResult insert(YamlNode sequence, std::size_t position, const YamlValue &item,
                                 SharedChange shared = SharedChange::Refused);

/// Renames the key of a mapping's value; refused if the mapping has the new key already.
[[nodiscard]] PatchResult rename(YamlNode value, std::string_view newKey, SharedChange shared = SharedChange::Refused);

/// The places where a change of the node counts: the node itself, then in document order the aliases that stand for it or for what
/// it lies in. Merge keys whose mapping has an entry of its own are left out.
[[nodiscard]] std::vector<YamlNode> placesOf(YamlNode node);

/// Edits that a caller worked out in the text that `within` was parsed from.
[[nodiscard]] PatchResult edits(YamlNode within, std::vector<TextEdit> edits);

} // namespace YamlPatch

} // namespace bulkhead
