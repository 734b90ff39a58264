#include "core/kube/field.h"

#include "core/text/text_origin.h"
#include "core/yaml/yaml_document.h"

#include <algorithm>

namespace bulkhead {

namespace {

/// A finding stands on one line; what goes on below is not underlined.
TextRange firstLine(const SourceText &source, TextRange range)
{
    return {range.begin, std::max(range.begin, std::min(range.end, source.lineRange(range.begin).end))};
}

Location at(YamlNode node, TextRange range, Location::Certainty certainty)
{
    const SourcePtr &source = node.document()->source();
    if (!source->origin())
        return {source, firstLine(*source, range), certainty, node};
    const OriginPlace place = placeInFile(source, firstLine(*source, range));
    return {place.source, firstLine(*place.source, place.range), place.isWritten ? certainty : Location::Certainty::Implied, node};
}

TextRange keyRange(YamlNode node)
{
    if (const YamlNode key = node.key())
        return key.rangeWithProperties();
    return node.range();
}

} // namespace

Location Location::written(YamlNode value)
{
    const TextRange range = value.isScalar() || value.isAlias() ? value.entryRange() : keyRange(value);
    return at(value, range, Certainty::Written);
}

Location Location::implied(YamlNode by)
{
    return at(by, by.isScalar() ? by.entryRange() : keyRange(by), Certainty::Implied);
}

Location Location::keyOf(YamlNode value)
{
    return at(value, keyRange(value), Certainty::Written);
}

Field fieldBelow(YamlNode base, std::initializer_list<std::string_view> keys, YamlNode name)
{
    YamlNode deepest = base;
    for (const std::string_view key : keys) {
        const YamlNode next = deepest[key];
        if (!next)
            return {{}, LazyLocation::implied(deepest == base && name ? name : deepest)};
        deepest = next;
    }
    return {deepest, deepest.isNull() ? LazyLocation::implied(deepest) : LazyLocation::written(deepest)};
}

} // namespace bulkhead
