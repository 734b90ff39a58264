#include "core/rules/support/narrower_capabilities.h"

#include "core/rules/support/capabilities.h"
#include "core/rules/support/combined_patch.h"
#include "core/yaml/yaml_writer.h"

namespace bulkhead {

namespace {

bool dropsAll(YamlNode capabilities)
{
    for (const YamlNode item : YamlItems(capabilities["drop"])) {
        if (isCapability(item.scalar(), "ALL"))
            return true;
    }
    return false;
}

/// Writes an entry in front of another one: behind it, it would meet what is removed there.
PatchResult entryBefore(YamlNode value, std::string_view key, const YamlValue &added)
{
    const YamlNode mapping = value.parent();
    const YamlLook look = lookAround(mapping);
    const ByteOffset begin = value.key().rangeWithProperties().begin;
    if (mapping.style() == YamlStyle::Flow)
        return YamlPatch::edits(mapping, {TextEdit{{begin, begin}, flowEntry(key, added, look) + ", "}});
    const SourceText &source = *mapping.document()->source();
    const std::string indentation(source.text({source.lineRange(begin).begin, begin}));
    std::string text = blockEntry(key, added, indentation.size(), look);
    text.append(look.lineEnding).append(indentation.size(), ' ');
    return YamlPatch::edits(mapping, {TextEdit{{begin, begin}, std::move(text)}});
}

PatchResult dropAll(const ContainerView &container, YamlNode item)
{
    const YamlNode add = addedCapabilities(container);
    const YamlNode capabilities = add.parent();
    const YamlValue all = YamlValue::string("ALL");
    const YamlValue list = YamlValue::sequence({all});
    const YamlNode drop = capabilities["drop"];
    if (!drop && add.size() == 1)
        return combined(YamlPatch::rename(add, "drop"), YamlPatch::replace(item, all));
    PatchResult removal = YamlPatch::remove(item, capabilities);
    if (!removal)
        return removal;
    return combined(std::move(removal), drop ? YamlPatch::set(capabilities, {"drop"}, list) : entryBefore(add, "drop", list));
}

} // namespace

void offerDropAll(FindingBuilder &finding, const ContainerView &container, YamlNode item)
{
    if (dropsAll(addedCapabilities(container).parent()))
        return;
    PatchResult patch = dropAll(container, item);
    if (!patch)
        return;
    const bool isLast = addedCapabilities(container).size() == 1;
    finding.fix({isLast ? RULE_TEXT("Rules", "Drop ALL capabilities in place of it")
                        : RULE_TEXT("Rules", "Drop ALL capabilities and add only the others of this list"),
                 {}},
                Applicability::Unsafe, std::move(patch));
}

} // namespace bulkhead
