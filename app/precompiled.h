// As core's own, for what shows widgets.
#pragma once

#include "../core/precompiled.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>
#include <QWidget>
