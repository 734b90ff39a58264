#include "core/rules/support/container_image.h"

#include "core/text/fill_in.h"

#include <format>

namespace bulkhead {

namespace {

/// Registry and repository as they are written.
std::string_view nameOf(YamlNode image, const ImageReference &parts)
{
    const std::string_view text = image.scalar();
    return text.substr(0, static_cast<std::size_t>(parts.repository.data() + parts.repository.size() - text.data()));
}

/// The one line of a block scalar, which stands there as it reads: a comment behind its mark stays.
PatchResult replaceInBlock(YamlNode image, std::string text)
{
    const TextRange whole = image.range();
    const std::string_view old = image.scalar();
    const std::size_t at = image.document()->source()->text(whole).rfind(old);
    const ByteOffset begin = whole.begin + static_cast<ByteOffset>(at);
    return YamlPatch::edits(image, {TextEdit{{begin, begin + static_cast<ByteOffset>(old.size())}, std::move(text)}});
}

/// What was plain stays so: nothing is added that would need quotes.
PatchResult replaceImage(YamlNode image, std::string text)
{
    const bool plain = image.style() == YamlStyle::Plain;
    PatchResult edits = YamlPatch::replace(image, plain ? YamlValue::raw(text) : YamlValue::string(text));
    if (edits && (image.style() == YamlStyle::Literal || image.style() == YamlStyle::Folded))
        return replaceInBlock(image, std::move(text));
    return edits;
}

} // namespace

std::optional<ImageReference> containerImage(const ContainerView &container)
{
    const std::string_view text = container.node()["image"].scalar();
    if (text.empty() || text.find_first_of("${} \n") != std::string_view::npos)
        return std::nullopt;
    return ImageReference::parse(text);
}

PatchResult pinToVersion(YamlNode scalar, const ImageReference &image)
{
    return replaceImage(scalar, std::format("{}:{}", nameOf(scalar, image), fillIn("VERSION")));
}

PatchResult pinToDigest(YamlNode scalar, const ImageReference &image)
{
    const std::string_view colon = image.tag.empty() ? "" : ":";
    return replaceImage(scalar, std::format("{}{}{}@sha256:{}", nameOf(scalar, image), colon, image.tag, fillIn("DIGEST")));
}

} // namespace bulkhead
