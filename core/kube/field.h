#pragma once

#include "core/text/source_text.h"
#include "core/yaml/yaml_node.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace bulkhead {

/// A place a finding points at, in a file: what a node of an embedded or a made text comes from. `Implied` means: nobody wrote the
/// value, this key implies it.
struct Location {
    enum class Certainty : std::uint8_t { Written, Implied };

    SourcePtr source;
    TextRange range;
    Certainty certainty = Certainty::Written;
    YamlNode node; ///< the value, or the node that implies it, in the text it was parsed from; empty for a place outside any tree
    std::string path{}; ///< of a place in another language: from its own root, which stands in `node` if there is one
    std::string stablePath{}; ///< `path` with names instead of positions

    /// Key and value of a written node.
    [[nodiscard]] static Location written(YamlNode value);
    /// The key that implies what is missing (or the whole entry if it is one line).
    [[nodiscard]] static Location implied(YamlNode by);
    /// The key of a mapping's value alone; the first line of anything else.
    [[nodiscard]] static Location keyOf(YamlNode value);

    bool operator==(const Location &) const = default;
};

/// A location that is worked out when somebody asks for it: most fields are only looked at.
class LazyLocation {
public:
    LazyLocation() = default;
    explicit LazyLocation(Location location)
        : m_location(std::move(location))
    {
    }
    [[nodiscard]] static LazyLocation written(YamlNode value) { return LazyLocation(value, Location::Certainty::Written); }
    [[nodiscard]] static LazyLocation implied(YamlNode by) { return LazyLocation(by, Location::Certainty::Implied); }

    // NOLINTNEXTLINE(google-explicit-constructor): it stands wherever a location is wanted
    operator Location() const
    {
        if (!m_node)
            return m_location.value_or(Location());
        return m_certainty == Location::Certainty::Written ? Location::written(m_node) : Location::implied(m_node);
    }

private:
    LazyLocation(YamlNode node, Location::Certainty certainty)
        : m_node(node)
        , m_certainty(certainty)
    {
    }

    YamlNode m_node;
    Location::Certainty m_certainty = Location::Certainty::Written;
    std::optional<Location> m_location;
};

/// A field of a view: its value if somebody wrote it, and in any case its place.
struct Field {
    YamlNode value;
    LazyLocation location;

    [[nodiscard]] bool isWritten() const { return value.isValid() && !value.isNull(); }
    [[nodiscard]] bool isTrue() const { return value.boolean() == true; }
    [[nodiscard]] bool isFalse() const { return value.boolean() == false; }
    [[nodiscard]] std::string_view text() const { return value.scalar(); }
};

/// The field at `keys` below `base`. Absent, it is implied by the deepest of the keys that exists, else by `name` (the entry that
/// names `base`), else by `base` itself.
[[nodiscard]] Field fieldBelow(YamlNode base, std::initializer_list<std::string_view> keys, YamlNode name = {});

} // namespace bulkhead
