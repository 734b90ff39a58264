#include "ui/access/access_words.h"

#include "ui/theme/texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace bulkhead {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AccessWords)
};

} // namespace

QString accessPlaceText(const Location &place)
{
    if (!place.source)
        return Tr::tr("built in");
    const std::uint32_t line = place.source->lines().lineAt(std::min(place.range.begin, place.source->size())) + 1;
    return toQString(place.source->path()) + u':' + QString::number(line);
}

QStringList accessColumns(AccessPage page)
{
    if (page == AccessPage::Rights)
        return {Tr::tr("May"), Tr::tr("Where"), Tr::tr("Certainty"), Tr::tr("Through"), Tr::tr("Binding at")};
    return {Tr::tr("Workload"), Tr::tr("Namespace"), Tr::tr("Answer"), Tr::tr("Ports"), Tr::tr("Decided by"), Tr::tr("Rule at")};
}

QString accessMarkName(AccessRow::Mark mark)
{
    using Mark = AccessRow::Mark;
    switch (mark) {
    case Mark::Power:
        return Tr::tr("leads further");
    case Mark::PerhapsPower:
        return Tr::tr("may lead further");
    case Mark::Right:
        return Tr::tr("right");
    case Mark::PerhapsRight:
        return Tr::tr("perhaps a right");
    case Mark::Allowed:
        return Tr::tr("allowed");
    case Mark::Unknown:
        return Tr::tr("unknown");
    case Mark::Blocked:
        break;
    }
    return Tr::tr("blocked");
}

} // namespace bulkhead
