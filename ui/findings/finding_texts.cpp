#include "ui/findings/finding_texts.h"

#include "ui/theme/texts.h"

namespace bulkhead {

namespace {

/// Cuts the last part off `id`.
std::string_view takeLastPart(std::string_view &id)
{
    const std::size_t slash = id.rfind('/');
    const std::string_view part = slash == std::string_view::npos ? id : id.substr(slash + 1);
    id = slash == std::string_view::npos ? std::string_view() : id.substr(0, slash);
    return part;
}

} // namespace

const std::string &sourcePath(const Place &place)
{
    static const std::string none;
    return place.source ? place.source->path() : none;
}

int lineOf(const Place &place)
{
    return place.source ? static_cast<int>(place.source->lines().lineAt(std::min(place.range.begin, place.source->size()))) + 1 : 0;
}

QString placeText(const Place &place)
{
    return place.source ? QStringLiteral("%1:%2").arg(toQString(sourcePath(place))).arg(lineOf(place)) : QString();
}

ResourceName ResourceName::ofId(std::string_view resourceId)
{
    ResourceName parts;
    parts.name = takeLastPart(resourceId);
    parts.namespaceName = takeLastPart(resourceId);
    parts.kind = takeLastPart(resourceId);
    return parts;
}

QString resourceText(std::string_view resourceId)
{
    if (resourceId.empty())
        return {};
    const ResourceName parts = ResourceName::ofId(resourceId);
    const QString kindAndName = toQString(parts.kind) + u'/' + toQString(parts.name);
    return parts.namespaceName.empty() ? kindAndName : toQString(parts.namespaceName) + u'/' + kindAndName;
}

} // namespace bulkhead
