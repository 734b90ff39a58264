#include "core/ci/toml/toml_location.h"

#include "core/text/text_origin.h"

#include <algorithm>

namespace bulkhead {

namespace {

/// A finding stands on one line; what goes on below is not underlined.
TextRange firstLine(const SourceText &source, TextRange range)
{
    return {range.begin, std::max(range.begin, std::min(range.end, source.lineRange(range.begin).end))};
}

Location at(const SourcePtr &source, TextRange range, Location::Certainty certainty)
{
    const OriginPlace place = placeInFile(source, firstLine(*source, range));
    const Location::Certainty known = place.isWritten ? certainty : Location::Certainty::Implied;
    return {place.source, firstLine(*place.source, place.range), known, {}, {}, {}};
}

Location at(TomlNode node, TextRange range, Location::Certainty certainty, YamlNode holder)
{
    Location location = at(node.document()->source(), range, certainty);
    location.node = holder;
    location.path = node.path();
    location.stablePath = node.stablePath();
    return location;
}

} // namespace

Location locationOf(TomlNode node, YamlNode holder)
{
    return at(node, node.entryRange(), Location::Certainty::Written, holder);
}

Location impliedBy(TomlNode node, YamlNode holder)
{
    return at(node, node.entryRange(), Location::Certainty::Implied, holder);
}

Location keyLocation(TomlNode node, YamlNode holder)
{
    return at(node, node.keyRange().isEmpty() ? node.entryRange() : node.keyRange(), Location::Certainty::Written, holder);
}

Location problemLocation(const TomlDocument &document, YamlNode holder)
{
    const TextRange range = document.problem() ? document.problem()->range : TextRange();
    Location location = at(document.source(), range, Location::Certainty::Written);
    location.node = holder;
    return location;
}

} // namespace bulkhead
