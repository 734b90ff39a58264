#include "ui/isolation/icon_browser.h"

#include "ui/theme/icons.h"

namespace bulkhead {

namespace {

constexpr int scaleForAnyScreen = 4; ///< images are drawn smaller than they are kept

} // namespace

IconBrowser::IconBrowser(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(Metrics::space4);
}

QVariant IconBrowser::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource || name.scheme() != QStringLiteral("icon"))
        return {};
    const QString path = name.path();
    const QIcon icon = themedIcon(path.section(u'/', 0, 0), QColor(u'#' + path.section(u'/', 1, 1)));
    return icon.pixmap(QSize(Metrics::icon, Metrics::icon), scaleForAnyScreen).toImage();
}

} // namespace bulkhead
