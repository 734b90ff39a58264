#include "ui/shell/breadcrumb.h"

#include "ui/theme/texts.h"

#include <QStringList>

#include <algorithm>

namespace bulkhead {

namespace {

constexpr qsizetype shownParts = 3;

QString lastParts(const std::string &path)
{
    const QStringList parts = toQString(path).split(QLatin1Char('.'));
    return parts.sliced(std::max<qsizetype>(0, parts.size() - shownParts)).join(QLatin1Char('.'));
}

} // namespace

QString breadcrumb(const Manifest &manifest, ByteOffset offset)
{
    const auto found = std::ranges::find_if(manifest.resources(), [offset](const Resource &resource) {
        const TextRange range = resource.root().range();
        return offset >= range.begin && offset <= range.end;
    });
    if (found == manifest.resources().end())
        return toQString(manifest.source()->path());
    QStringList parts;
    if (const std::string name = found->namespaceName(); !name.empty())
        parts.append(toQString(name));
    parts.append(QStringLiteral("%1 %2").arg(toQString(found->kind()), toQString(found->name())));
    if (const std::string path = found->root().document()->nodeAt(offset).stablePath(found->root()); !path.empty())
        parts.append(lastParts(path));
    return parts.join(QStringLiteral(" › "));
}

} // namespace bulkhead
