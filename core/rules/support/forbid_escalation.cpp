#include "core/rules/support/forbid_escalation.h"

#include "core/rules/support/capabilities.h"
#include "core/rules/support/combined_patch.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr const char *field = "allowPrivilegeEscalation";

bool addsOnlySysAdmin(YamlNode add)
{
    for (const YamlNode item : YamlItems(add)) {
        if (!grantsSysAdmin(item.scalar()))
            return false;
    }
    return true;
}

PatchResult withoutSysAdmin(YamlNode security, YamlNode add)
{
    if (addsOnlySysAdmin(add))
        return YamlPatch::remove(add, security);
    PatchResult edits;
    for (const YamlNode item : YamlItems(add)) {
        if (grantsSysAdmin(item.scalar()))
            edits = combined(std::move(edits), YamlPatch::remove(item, security));
    }
    return edits;
}

/// The new entry stands before or instead of `capabilities`: after it, it would meet the removal at its end.
PatchResult tradeSysAdmin(YamlNode security, YamlNode capabilities, YamlNode add)
{
    PatchResult removal = withoutSysAdmin(security, add);
    if (!removal)
        return removal;
    const YamlNode key = capabilities.key();
    const std::string quote = key.style() == YamlStyle::DoubleQuoted ? "\"" : "";
    std::string entry = quote + field + quote + ": false";
    if (addsOnlySysAdmin(add) && capabilities.size() == 1)
        return YamlPatch::edits(security, {TextEdit{capabilities.entryRange(), std::move(entry)}});
    const ByteOffset begin = key.range().begin;
    if (security.style() == YamlStyle::Flow)
        return combined(YamlPatch::edits(security, {TextEdit{{begin, begin}, entry + ", "}}), std::move(removal));
    const SourceText &source = *security.document()->source();
    const std::string_view indentation = source.text({source.lineRange(begin).begin, begin});
    entry.append(source.lineEnding()).append(indentation);
    return combined(YamlPatch::edits(security, {TextEdit{{begin, begin}, std::move(entry)}}), std::move(removal));
}

} // namespace

PatchResult forbidEscalation(const ContainerView &container)
{
    const YamlNode security = container.node()["securityContext"];
    const YamlNode capabilities = security["capabilities"];
    const YamlNode add = addedCapabilities(container);
    const YamlNode privileged = security["privileged"];
    const bool isSet = security[field].isValid();
    const bool sysAdmin = sysAdminItem(container).isValid();
    PatchResult edits;
    if (sysAdmin && !isSet)
        edits = tradeSysAdmin(security, capabilities, add);
    else if (security[field].boolean() != false)
        edits = YamlPatch::set(container.node(), {"securityContext", field}, YamlValue::boolean(false));
    if (sysAdmin && isSet)
        edits = combined(std::move(edits), withoutSysAdmin(security, add));
    if (privileged.boolean() == true)
        edits = combined(std::move(edits), YamlPatch::replace(privileged, YamlValue::boolean(false)));
    return edits;
}

} // namespace bulkhead
