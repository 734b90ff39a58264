#pragma once

#include <QTextBrowser>

namespace bulkhead {

/// Shows HTML whose images are icons of the theme: "icon:NAME/RRGGBB". Fetches nothing else and opens no link itself.
class IconBrowser : public QTextBrowser {
    Q_OBJECT
public:
    explicit IconBrowser(QWidget *parent = nullptr);
    QVariant loadResource(int type, const QUrl &name) override;
};

} // namespace bulkhead
