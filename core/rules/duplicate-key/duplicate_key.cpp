#include "core/analysis/rule.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr RuleMetadata duplicateKey{
    .id = "duplicate-key",
    .title = RULE_TEXT("Rules", "Key is written twice in one mapping"),
    .severity = Severity::Medium,
    .appliesTo = Target::Source,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Safe,
    .profiles = Profile::Security | Profile::Reliability,
    .equivalents = {},
    .frameworks = {},
};

struct WrittenKey {
    std::string_view text;
    YamlIndex index;
    auto operator<=>(const WrittenKey &) const = default;
};
using WrittenKeys = std::vector<WrittenKey>;

class DuplicateKey final : public Rule {
public:
    const RuleMetadata &metadata() const override { return duplicateKey; }

    void checkSource(const Manifest &manifest, Reporter &report) const override
    {
        WrittenKeys keys; // one buffer for all mappings
        for (const YamlStream::Document &document : manifest.stream().documents()) {
            for (YamlIndex i = 0; i < document.yaml->nodeCount(); ++i) {
                if (const YamlNode node(document.yaml.get(), i); node.isMapping() && node.size() > 1)
                    checkMapping(node, keys, report);
            }
        }
    }

private:
    static void checkMapping(YamlNode mapping, WrittenKeys &keys, Reporter &report)
    {
        keys.clear();
        for (const auto [key, value] : YamlEntries(mapping)) {
            if (key.isScalar() && key.scalar() != "<<")
                keys.push_back({key.scalar(), key.index()});
        }
        if (isFree(keys))
            return;
        std::ranges::sort(keys);
        for (std::size_t i = 1, first = 0; i < keys.size(); ++i) {
            if (keys[i].text != keys[first].text)
                first = i;
            else
                reportKey(mapping, keys[first], keys[i - 1], keys[i], report);
        }
    }

    /// Most mappings are small, and have no duplicates: then comparing each pair is the fastest. Sorts the larger ones.
    static bool isFree(WrittenKeys &keys)
    {
        if (keys.size() > 12) {
            std::ranges::sort(keys);
            return std::ranges::adjacent_find(keys, {}, &WrittenKey::text) == keys.end();
        }
        for (auto key = keys.begin(); key != keys.end(); ++key) {
            if (std::find_if(key + 1, keys.end(), [&](const WrittenKey &other) { return other.text == key->text; }) != keys.end())
                return false;
        }
        return true;
    }

    static void reportKey(YamlNode mapping, const WrittenKey &first, const WrittenKey &previous, const WrittenKey &key,
                          Reporter &report)
    {
        const auto value = [&](const WrittenKey &written) { return YamlNode(mapping.document(), written.index).nextSibling(); };
        PatchResult earlier = YamlPatch::remove(value(previous), mapping);
        const bool isRemovable = earlier.has_value();
        FindingBuilder finding =
            report.finding(duplicateKey, Location::keyOf(value(key)),
                           {RULE_TEXT("Rules", "\"%1\" is written twice here: only the last one counts"), {std::string(key.text)}});
        finding.relate(Location::keyOf(value(first)), {RULE_TEXT("Rules", "First written here"), {}})
            .fix({RULE_TEXT("Rules", "Remove the earlier \"%1\", which nothing reads"), {std::string(key.text)}},
                 Applicability::Safe, std::move(earlier));
        if (isRemovable) // else a program would take this one, which changes what is read
            finding.fix({RULE_TEXT("Rules", "Remove this \"%1\", so that the one before counts"), {std::string(key.text)}},
                        Applicability::Unsafe, YamlPatch::remove(value(key), mapping));
    }
};

} // namespace

std::unique_ptr<const Rule> makeDuplicateKey()
{
    return std::make_unique<DuplicateKey>();
}

} // namespace bulkhead
