#include "core/rules/support/new_object.h"

#include "core/rules/support/combined_patch.h"
#include "core/yaml/yaml_writer.h"

#include <algorithm>

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

PatchResult addedDocument(YamlNode last, const YamlValue &object)
{
    const SourceText &source = *last.document()->source();
    const YamlLook look{.lineEnding = source.lineEnding()};
    const std::string lineEnding(look.lineEnding);
    const auto end = static_cast<ByteOffset>(source.bytes().size());
    std::string text = source.bytes().ends_with('\n') ? "" : lineEnding;
    text += "---" + lineEnding;
    for (const auto &[key, value] : object.entries())
        text += blockEntry(key, value, 0, look) + lineEnding;
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

} // namespace

Result<EditSet> addedObject(const Manifest &manifest, const YamlValue &object)
{
    const YamlStream::Document *const last = lastPiece(manifest.stream());
    if (!last)
        return failure(RULE_TEXT("Rules", "This file does not hold objects of Kubernetes one after another: write it to another"));
    return asEditSet(last->yaml->root(), added(*last, object));
}

const Manifest *manifestOf(std::span<const ManifestPtr> manifests, const SourcePtr &source)
{
    const auto found = std::ranges::find_if(manifests, [&](const ManifestPtr &one) { return one->source() == source; });
    return found == manifests.end() ? nullptr : found->get();
}

} // namespace bulkhead
