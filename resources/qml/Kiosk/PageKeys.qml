// Large keys for the page before and after, beside or beneath what they turn: nobody has to know how to swipe.
import QtQuick
import Hall

Item {
    id: keys

    property int page: 1
    property int pages: 1
    property bool isUpright: false
    property string namePrefix: "list"
    signal turned(int to)

    implicitWidth: 112
    implicitHeight: 96

    Key {
        objectName: keys.namePrefix + ".up"
        width: keys.isUpright ? parent.width : Math.floor(parent.width * 0.36)
        height: keys.isUpright ? Math.min(240, Math.floor((parent.height - count.height - 32) / 2)) : parent.height
        text: qsTr("Page before")
        iconName: "up"
        enabled: keys.page > 1
        onClicked: keys.turned(keys.page - 1)
    }
    Label {
        id: count
        anchors.horizontalCenter: parent.horizontalCenter
        y: keys.isUpright ? Math.min(240, Math.floor((parent.height - height - 32) / 2)) + 16 : Math.round((parent.height - height) / 2)
        width: keys.isUpright ? parent.width : Math.floor(parent.width * 0.24)
        text: keys.page + " / " + keys.pages
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
        maximumLineCount: 1
    }
    Key {
        objectName: keys.namePrefix + ".down"
        x: keys.isUpright ? 0 : parent.width - width
        y: keys.isUpright ? count.y + count.height + 16 : 0
        width: keys.isUpright ? parent.width : Math.floor(parent.width * 0.36)
        height: keys.isUpright ? Math.min(240, Math.floor((parent.height - count.height - 32) / 2)) : parent.height
        text: qsTr("Next page")
        iconName: "down"
        enabled: keys.page < keys.pages
        onClicked: keys.turned(keys.page + 1)
    }
}
