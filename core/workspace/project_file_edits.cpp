#include "core/workspace/project_file_edits.h"

#include "core/yaml/yaml_patch.h"
#include "core/yaml/yaml_stream.h"

#include <format>

namespace bulkhead {

namespace {

Result<EditSet> refusal(const SourcePtr &file, MessageId reason, std::string_view rule = {})
{
    return failure(reason, {std::string(rule)}, file->path());
}

/// The first entry of a file that has none.
Result<EditSet> firstEntry(const SourcePtr &file, std::string_view rule, std::string_view level)
{
    const std::string_view newline = file->lineEnding();
    const bool endsInLine = file->size() > file->bomSize() && !file->bytes().ends_with('\n');
    const std::string text = std::format("{}rules:{}  {}: {}{}", endsInLine ? newline : "", newline, rule, level, newline);
    return EditSet(file, {TextEdit{{file->size(), file->size()}, text}});
}

/// The entry goes, and with it what would be empty then; of a file that nobody has yet nothing stays.
Result<EditSet> withoutEntry(const SourcePtr &file, YamlNode root, YamlNode entry)
{
    const YamlNode rules = root["rules"];
    const bool isOnly = root.size() == 1;
    if (isOnly && rules.size() == 1 && file->isAbsent())
        return EditSet(file, {TextEdit{{0, file->size()}, {}}});
    const PatchResult edits = YamlPatch::remove(entry, isOnly ? rules : root);
    return edits ? Result<EditSet>(EditSet(file, *edits)) : std::unexpected(edits.error());
}

} // namespace

Result<EditSet> withRuleLevel(const SourcePtr &projectFile, std::string_view rule, std::string_view level)
{
    const YamlStream stream = YamlStream::parse(projectFile);
    const bool isBroken = !stream.documents().empty() && stream.documents().front().yaml->problem();
    if (isBroken || stream.documents().size() > 1)
        return refusal(projectFile, RULE_TEXT("Core", "The project file is no YAML document that could be changed; mend it first"));
    const YamlNode root = stream.documents().empty() ? YamlNode() : stream.documents().front().yaml->root();
    if (root.isValid() && !root.isMapping() && !root.range().isEmpty())
        return refusal(projectFile, RULE_TEXT("Core", "The project file is no YAML document that could be changed; mend it first"));
    if (!root.isValid() || root.isNull())
        return level.empty() ? Result<EditSet>(EditSet()) : firstEntry(projectFile, rule, level);
    const YamlNode entry = root["rules"][rule];
    if (entry.isValid() && !entry.isScalar())
        return refusal(projectFile, RULE_TEXT("Core", "%1 has levels for some of the files; change them in the project file"),
                       rule);
    if (level.empty() && !entry.isValid())
        return EditSet();
    if (level.empty())
        return withoutEntry(projectFile, root, entry);
    const PatchResult edits = YamlPatch::set(root, {"rules", std::string(rule)}, YamlValue::raw(std::string(level)));
    if (!edits)
        return std::unexpected(edits.error());
    return EditSet(projectFile, *edits);
}

} // namespace bulkhead
