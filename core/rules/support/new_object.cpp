#include "core/rules/support/new_object.h"

#include "core/placement/placement_edits.h"
#include "core/rules/support/combined_patch.h"
#include "core/yaml/yaml_writer.h"

#include <algorithm>
#include <cctype>
#include <format>

namespace bulkhead {

namespace {

/// The last piece of the file in which something stands; null if there is none.
const YamlStream::Document *lastPiece(const YamlStream &stream)
{
    const YamlStream::Document *last = nullptr;
    for (const YamlStream::Document &piece : stream.documents()) {
        const bool isTail = piece.piece.kind == PieceKind::ListTail;
        if (!isTail && piece.yaml->root())
            last = &piece;
    }
    return last;
}

/// `{"a": 1}` behind the last item of a JSON array.
PatchResult addedToJson(YamlNode item, const YamlValue &object)
{
    YamlLook look = lookAround(item);
    look.json = true;
    const ByteOffset end = item.range().end;
    return YamlPatch::edits(item, {TextEdit{{end, end}, ", " + flowValue(object, look)}});
}

std::string documentText(const YamlValue &object, std::string_view lineEnding)
{
    std::string text;
    for (const auto &[key, value] : object.entries())
        text += blockEntry(key, value, 0, YamlLook{.lineEnding = lineEnding}).append(lineEnding);
    return text;
}

PatchResult addedDocument(YamlNode last, const YamlValue &object)
{
    const SourceText &source = *last.document()->source();
    const std::string lineEnding(source.lineEnding());
    const auto end = static_cast<ByteOffset>(source.bytes().size());
    std::string text = source.bytes().ends_with('\n') ? "" : lineEnding;
    text += "---" + lineEnding + documentText(object, lineEnding);
    return YamlPatch::edits(last, {TextEdit{{end, end}, std::move(text)}});
}

PatchResult added(const YamlStream::Document &last, const YamlValue &object)
{
    const YamlNode root = last.yaml->root();
    if (last.piece.kind == PieceKind::ListItem)
        return root.isSequence() ? YamlPatch::append(root, object) : addedToJson(root, object);
    if (root["kind"].text().ends_with("List") && root["items"].isSequence())
        return YamlPatch::append(root["items"], object);
    if (!isKubernetesObject(root) || root.style() == YamlStyle::Flow)
        return failure(RULE_TEXT("Rules", "This file does not hold objects of Kubernetes one after another: write it to another"));
    return addedDocument(root, object);
}

bool holdsOneObject(const Manifest &manifest)
{
    const std::vector<YamlStream::Document> &pieces = manifest.stream().documents();
    return manifest.resources().size() < 2
        && std::ranges::all_of(
               pieces,
               [](const YamlStream::Document &piece) {
                   return piece.piece.kind != PieceKind::ListItem && piece.piece.kind != PieceKind::ListTail;
               });
}

Result<EditSet> addedToFile(const Manifest &manifest, const YamlValue &object)
{
    const YamlStream::Document *const last = lastPiece(manifest.stream());
    if (!last)
        return failure(RULE_TEXT("Rules", "This file does not hold objects of Kubernetes one after another: write it to another"));
    return asEditSet(last->yaml->root(), added(*last, object));
}

/// A folder of the workspace, as paths of its files begin: "apps/", or empty.
struct Folder {
    std::string shown;
    std::string onDisk;
};

Folder folderOf(const SourceText &source)
{
    const auto upToName = [](const std::string &path) { return path.substr(0, path.rfind('/') + 1); };
    return {upToName(source.path()), upToName(source.diskPath())};
}

const Manifest *manifestAt(std::span<const ManifestPtr> manifests, const std::string &path)
{
    const auto found = std::ranges::find_if(manifests, [&](const ManifestPtr &one) { return one->source()->path() == path; });
    return found == manifests.end() ? nullptr : found->get();
}

std::string_view textAt(const YamlValue &object, std::string_view first, std::string_view second)
{
    for (const auto &[key, value] : object.entries()) {
        if (key == first)
            return second.empty() ? std::string_view(value.text()) : textAt(value, second, {});
    }
    return {};
}

/// "networkpolicy-ci-jobs-default.yaml", with a number where there is such a file.
std::string fileNameFor(std::span<const ManifestPtr> manifests, const Folder &folder, const YamlValue &object)
{
    std::string base = std::format("{}-{}", textAt(object, "kind", {}), textAt(object, "metadata", "name"));
    std::ranges::transform(base, base.begin(), [](unsigned char c) {
        const auto lower = static_cast<char>(std::tolower(c));
        return std::isalnum(c) != 0 || c == '-' || c == '.' ? lower : '-';
    });
    std::string name = base + ".yaml";
    for (int number = 2; manifestAt(manifests, folder.shown + name); ++number)
        name = std::format("{}-{}.yaml", base, number);
    return name;
}

bool namesFile(YamlNode resources, const std::string &folder, const std::string &path)
{
    for (const YamlNode item : YamlItems(resources)) {
        const std::string_view file = item.scalar();
        if (folder + std::string(file.starts_with("./") ? file.substr(2) : file) == path)
            return true;
    }
    return false;
}

/// Names the file in the kustomization of its folder if that names the file beside it, or is that file.
Result<void> nameInKustomization(EditSet &edits, std::span<const ManifestPtr> manifests, const SourceText &beside,
                                 const std::string &name)
{
    const std::string folder = folderOf(beside).shown;
    for (const std::string_view kustomization : {"kustomization.yaml", "kustomization.yml", "Kustomization"}) {
        const Manifest *const manifest = manifestAt(manifests, folder + std::string(kustomization));
        if (!manifest || manifest->stream().documents().empty())
            continue;
        const YamlNode root = manifest->stream().documents().front().yaml->root();
        const YamlNode resources = root["resources"];
        if (manifest->source()->path() != beside.path() && !namesFile(resources, folder, beside.path()))
            continue;
        const YamlValue item = YamlValue::string(name);
        const Result<EditSet> entry =
            asEditSet(root,
                      resources.isSequence() ? YamlPatch::append(resources, item)
                                             : YamlPatch::set(root, {"resources"}, YamlValue::sequence({item})));
        return entry ? edits.add(*entry) : std::unexpected(entry.error());
    }
    return {};
}

Result<EditSet> newFile(std::span<const ManifestPtr> manifests, const SourceText &beside, const YamlValue &object)
{
    Folder folder = folderOf(beside);
    if (manifestAt(manifests, folder.shown + "Chart.yaml"))
        folder = {folder.shown + "templates/", folder.onDisk + "templates/"};
    const std::string name = fileNameFor(manifests, folder, object);
    const SourcePtr file = SourceText::absent(folder.shown + name, folder.onDisk.empty() ? std::string() : folder.onDisk + name);
    EditSet edits(file, {TextEdit{{}, documentText(object, beside.lineEnding())}});
    const Result<void> named = nameInKustomization(edits, manifests, beside, name);
    return named ? Result<EditSet>(std::move(edits)) : std::unexpected(named.error());
}

} // namespace

Result<EditSet> addedObject(std::span<const ManifestPtr> manifests, const Manifest &beside, const YamlValue &object)
{
    const bool hasFolder = !beside.source()->diskPath().empty();
    if (!hasFolder || !holdsOneObject(beside)) {
        if (Result<EditSet> added = addedToFile(beside, object))
            return added;
    }
    return newFile(manifests, *beside.source(), object);
}

Result<EditSet> withObject(PatchResult patch, std::span<const ManifestPtr> manifests, const SourcePtr &file,
                           const YamlValue &object)
{
    if (!patch)
        return std::unexpected(std::move(patch.error()));
    const Manifest *const manifest = manifestOf(manifests, file);
    if (!manifest)
        return failure(RULE_TEXT("Rules", "This file does not hold objects of Kubernetes one after another: write it to another"));
    const Result<EditSet> added = addedObject(manifests, *manifest, object);
    if (!added)
        return added;
    EditSet edits(file, std::move(*patch));
    const Result<void> merged = PlacementEdits::merge(edits, *added);
    return merged ? Result<EditSet>(std::move(edits)) : std::unexpected(merged.error());
}

YamlValue plainServiceAccount(std::string_view namespaceName, std::string_view name)
{
    std::vector<std::pair<std::string, YamlValue>> metadata = {{"name", YamlValue::string(name)}};
    if (!namespaceName.empty())
        metadata.emplace_back("namespace", YamlValue::string(namespaceName));
    return YamlValue::mapping({{"apiVersion", YamlValue::string("v1")},
                               {"kind", YamlValue::string("ServiceAccount")},
                               {"metadata", YamlValue::mapping(std::move(metadata))},
                               {"automountServiceAccountToken", YamlValue::boolean(false)}});
}

YamlValue baselineNamespace(std::string_view name)
{
    return YamlValue::mapping(
        {{"apiVersion", YamlValue::string("v1")},
         {"kind", YamlValue::string("Namespace")},
         {"metadata",
          YamlValue::mapping(
              {{"name", YamlValue::string(name)},
               {"labels", YamlValue::mapping({{"pod-security.kubernetes.io/enforce", YamlValue::string("baseline")}})}})}});
}

const Manifest *manifestOf(std::span<const ManifestPtr> manifests, const SourcePtr &source)
{
    const auto found = std::ranges::find_if(manifests, [&](const ManifestPtr &one) { return one->source() == source; });
    return found == manifests.end() ? nullptr : found->get();
}

} // namespace bulkhead
