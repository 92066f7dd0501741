#pragma once

#include <QDialog>

namespace driftgate
{

/// Every key the program listens to, by where it counts.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(QWidget *parent = nullptr);
};

} // namespace driftgate
