#include "ui/shell/session.h"

#include "ui/theme/texts.h"

namespace bulkhead {

Session Session::read(QSettings &file)
{
    Session session;
    session.workspace = file.value(QStringLiteral("session/workspace")).toStringList();
    session.currentFile = toUtf8(file.value(QStringLiteral("session/currentFile")).toString());
    session.geometry = file.value(QStringLiteral("session/geometry")).toByteArray();
    session.panels = file.value(QStringLiteral("session/panels")).toByteArray();
    session.hiddenPanels =
        file.value(QStringLiteral("session/hiddenPanels"), QStringList{QStringLiteral("outline")}).toStringList();
    const int count = file.beginReadArray(QStringLiteral("session-files"));
    for (int i = 0; i < count; ++i) {
        file.setArrayIndex(i);
        session.files.push_back(
            {toUtf8(file.value(QStringLiteral("path")).toString()), file.value(QStringLiteral("line")).toInt()});
    }
    file.endArray();
    return session;
}

void Session::write(QSettings &file) const
{
    file.setValue(QStringLiteral("session/workspace"), workspace);
    file.setValue(QStringLiteral("session/currentFile"), toQString(currentFile));
    file.setValue(QStringLiteral("session/geometry"), geometry);
    file.setValue(QStringLiteral("session/panels"), panels);
    file.setValue(QStringLiteral("session/hiddenPanels"), hiddenPanels);
    file.remove(QStringLiteral("session-files"));
    file.beginWriteArray(QStringLiteral("session-files"), static_cast<int>(files.size()));
    for (std::size_t i = 0; i < files.size(); ++i) {
        file.setArrayIndex(static_cast<int>(i));
        file.setValue(QStringLiteral("path"), toQString(files[i].path));
        file.setValue(QStringLiteral("line"), files[i].line);
    }
    file.endArray();
}

} // namespace bulkhead
