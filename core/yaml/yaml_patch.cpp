#include "core/yaml/yaml_patch.h"

#include "core/text/text_origin.h"
#include "core/yaml/yaml_edits.h"

namespace bulkhead::YamlPatch {

namespace {

PatchResult inTheFile(YamlNode node, PatchResult edits)
{
    const SourcePtr source = node.isValid() ? node.document()->source() : nullptr;
    if (!source || !source->origin() || !edits)
        return edits;
    return liftEdits(source, std::move(*edits));
}

} // namespace

PatchResult set(YamlNode base, const std::vector<std::string> &keys, const YamlValue &value)
{
    return inTheFile(base, YamlEdits::set(base, keys, value));
}

PatchResult replace(YamlNode node, const YamlValue &value)
{
    return inTheFile(node, YamlEdits::replace(node, value));
}

PatchResult remove(YamlNode node, YamlNode upTo)
{
    return inTheFile(node, YamlEdits::remove(node, upTo));
}

PatchResult append(YamlNode sequence, const YamlValue &item)
{
    return inTheFile(sequence, YamlEdits::append(sequence, item));
}

PatchResult rename(YamlNode value, std::string_view newKey)
{
    return inTheFile(value, YamlEdits::rename(value, newKey));
}

PatchResult edits(YamlNode within, std::vector<TextEdit> edits)
{
    return inTheFile(within, std::move(edits));
}

} // namespace bulkhead::YamlPatch
