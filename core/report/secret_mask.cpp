#include "core/report/secret_mask.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr std::string_view lastApplied = "kubectl.kubernetes.io/last-applied-configuration";

bool isSecret(const Resource &resource)
{
    return resource.kind() == "Secret" && resource.apiVersion().find('/') == std::string_view::npos;
}

/// Looks at the bytes, because a broken document has no tree.
bool namesSecret(std::string_view text)
{
    for (std::size_t at = text.find("kind"); at != std::string_view::npos; at = text.find("kind", at + 4)) {
        std::string_view rest = text.substr(at + 4);
        rest.remove_prefix(std::min(rest.find_first_not_of("\"': \t"), rest.size()));
        const bool ends = rest.size() == 6 || (rest.size() > 6 && !std::isalnum(static_cast<unsigned char>(rest[6])));
        if (rest.starts_with("Secret") && ends)
            return true;
    }
    return false;
}

} // namespace

SecretMask::SecretMask(const Manifest &manifest)
{
    for (const YamlStream::Document &document : manifest.stream().documents()) {
        const TextRange range = document.yaml->range();
        if (document.yaml->problem() && namesSecret(manifest.source()->text(range)))
            m_ranges.push_back(range);
    }
    for (const Resource &resource : manifest.resources()) {
        if (isSecret(resource))
            hideSecret(resource.root());
    }
    std::ranges::sort(m_ranges);
    std::vector<TextRange> merged;
    for (const TextRange &range : m_ranges) {
        if (!merged.empty() && range.begin <= merged.back().end)
            merged.back().end = std::max(merged.back().end, range.end);
        else
            merged.push_back(range);
    }
    m_ranges = std::move(merged);
}

void SecretMask::hideSecret(YamlNode root)
{
    // Written entries as well as the look-up: a duplicate key hides its first value from the look-up, a merge key from the entries.
    for (const auto [key, value] : YamlEntries(root)) {
        if (key.scalar() == "data" || key.scalar() == "stringData")
            hideValues(value.resolved());
    }
    hideValues(root["data"]);
    hideValues(root["stringData"]);
    hide(root["metadata"]["annotations"][lastApplied]);
}

void SecretMask::hideValues(YamlNode values)
{
    if (!values.isMapping()) {
        hide(values);
        return;
    }
    for (const auto [key, value] : YamlEntries(values))
        hide(value.resolved());
}

void SecretMask::hide(YamlNode node)
{
    if (node.isValid() && !node.range().isEmpty())
        m_ranges.push_back(node.range());
}

TextRange SecretMask::firstIn(TextRange range) const
{
    if (m_ranges.empty())
        return {range.end, range.end};
    const auto found = std::ranges::upper_bound(m_ranges, range.begin, {}, &TextRange::end);
    if (found != m_ranges.end() && found->begin < std::max(range.end, range.begin + 1))
        return *found;
    return {range.end, range.end};
}

const SecretMask &SecretMasks::of(const SourceText &source)
{
    if (const auto known = m_masks.find(&source); known != m_masks.end())
        return known->second;
    const ManifestPtr manifest = m_workspace.manifest(source.path());
    return m_masks.emplace(&source, manifest ? SecretMask(*manifest) : SecretMask()).first->second;
}

} // namespace bulkhead
